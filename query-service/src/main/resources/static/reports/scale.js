/** From amounts and days to pixels, and nowhere back: only here do cents become floating point numbers. */

const DAY = 86_400_000;
const STEPS = [1, 2, 2.5, 5, 10];

/** Maps [from, to] to [start, end] pixels. */
export function linear(from, to, start, end) {
  const factor = to === from ? 0 : (end - start) / (to - from);
  return value => start + (value - from) * factor;
}

/** In units of money, for pixels only. */
export const units = amount => Number(amount) / 100;

/** The number of a day since the epoch. */
export const ordinal = date => Date.parse(date) / DAY;

/** Round numbers from the one at or below `low` to the one at or above `high`, about `wanted` of them; never only one. */
export function ticks(low, high, wanted) {
  const rough = (high - low || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * STEPS.find(factor => rough <= factor * power);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Every so manieth entry, so that at most `room` are left. */
export function thinned(entries, room) {
  const every = [1, 2, 3, 6, 12, 24, 60].find(step => entries.length / step <= room) ?? 120;
  return entries.filter((_, index) => index % every === 0);
}
