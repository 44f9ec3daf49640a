/** The floor of a thousand countdowns: one timer that writes a text into each. */
export const make = () => {
  const line = document.createElement('p');
  line.textContent = 'Time left: 10:00';
  return line;
};
export const begin = (lines) => {
  const end = Date.now() + 600_000;
  setInterval(() => {
    const rest = Math.ceil((end - Date.now()) / 1000);
    const text = `Time left: ${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
    for (const line of lines) line.textContent = text;
  }, 1000);
};
