/** What developers are told while something runs. Each message is said once a page, so a test needs a text of its own. */
export const warningsOf = (run: () => unknown): readonly string[] => {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (message: string) => {
    said.push(message);
  };
  try {
    run();
  } finally {
    console.warn = warn;
  }
  return said;
};
