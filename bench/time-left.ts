/** The text of the countdowns that are not the element's. `end`: milliseconds since 1970. */
export function timeLeft(end: number): string {
  const seconds = Math.ceil((end - Date.now()) / 1000);
  return `Time left: ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
