/** Runs something while another script has put fields on `Object.prototype`. */
export const polluted = (fields: Readonly<Record<string, unknown>>, run: () => void): void => {
  const names = Object.keys(fields);
  for (const name of names) {
    Object.defineProperty(Object.prototype, name, { value: fields[name], configurable: true, writable: true });
  }
  try {
    run();
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
  }
};
