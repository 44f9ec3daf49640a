/**
 * Something that runs exactly as long as it is wanted. The returned function begins it where it is wanted and does not run yet,
 * begins it anew where the key is another one, and stops it where there is no key (null, false, an empty string). The signal
 * says when to stop.
 */
export const upkeep = <K>(
  begin: (signal: AbortSignal, key: K) => void,
): ((key: K | null | undefined | false | '') => void) => {
  let held: unknown;
  let stop: AbortController | undefined;
  return (key) => {
    if (key ? key === held : !held) return;
    stop?.abort();
    held = key;
    if (!key) return;
    stop = new AbortController();
    begin(stop.signal, key);
  };
};
