/** The grid behind the charts over time. */

import { s } from './dom.js';
import { monthOnly, roughly } from './format.js';
import { thinned } from './scale.js';

export const MARGIN = { top: 30, right: 14, bottom: 30, left: 54 };

const MONTH_WIDTH = 46;

/** Horizontal lines with their amounts. */
export function amountAxis(values, y, width) {
  return values.map(value => [
    s('line', { class: value === 0 ? 'zero' : 'grid', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(value), y2: y(value) }),
    s('text', { class: 'tick', x: MARGIN.left - 8, y: y(value), dy: '.32em', 'text-anchor': 'end' }, roughly(value)),
  ]);
}

/** Names of months, as many as fit; the year with the first one and with each January. */
export function monthAxis(months, x, y, width) {
  const shown = thinned(months, (width - MARGIN.left - MARGIN.right) / MONTH_WIDTH);
  let year = '';
  return shown.map(entry => {
    const isNewYear = entry.start.slice(0, 4) !== year;
    year = entry.start.slice(0, 4);
    return [
      s('text', { class: 'tick', x: x(entry), y: y + 17, 'text-anchor': 'middle' }, monthOnly(entry.start)),
      isNewYear && s('text', { class: 'tick year', x: x(entry), y: y + 29, 'text-anchor': 'middle' }, year),
    ].filter(Boolean);
  });
}

/** The day of the report. */
export function asOfLine(x, height, label, width) {
  const toTheLeft = x > width * 0.75;
  return [
    s('line', { class: 'as-of', x1: x, x2: x, y1: 4, y2: height - MARGIN.bottom }),
    s('text', { class: 'as-of-label', x: x + (toTheLeft ? -6 : 6), y: 14, 'text-anchor': toTheLeft ? 'end' : 'start' }, label),
  ];
}
