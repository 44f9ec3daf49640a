/** What a countdown of one's own costs a thousand times. */
export { make } from './countdown-shared.js';
export const begin = (lines) => {
  const end = Date.now() + 600_000;
  for (const line of lines) {
    setTimeout(() => {
      setInterval(() => {
        const rest = Math.ceil((end - Date.now()) / 1000);
        line.textContent = `Time left: ${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
      }, 1000);
    }, Math.random() * 1000);
  }
};
