/** Numbers of several runs, and how they are written. */

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The first and the last quarter's border. */
export function middleHalf(numbers: readonly number[]): [number, number] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low = 0, high = 0] = [0.25, 0.75].map((part) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
  return [low, high];
}

/** The middle half, from quarter to quarter. */
export function spread(numbers: readonly number[]): string {
  return middleHalf(numbers).map(short).join('–');
}

/** The median with the middle half in brackets. */
export function summary(numbers: readonly number[]): string {
  return `${short(median(numbers))} (${spread(numbers)})`;
}

/** Two digits, or whole numbers from a hundred on. */
export function short(value: number): string {
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return value.toPrecision(2).replace(/\.0$/, '');
}

export function ratio(value: number, base: number): string {
  return base > 0 ? `${(value / base).toFixed(2)}×` : '–';
}

/** With commas between the thousands. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
