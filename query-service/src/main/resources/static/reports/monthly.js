/** The chart of plan and actual of each month. */

import { amountAxis, asOfLine, MARGIN, monthAxis } from './axes.js';
import { chart, tableOf } from './chart.js';
import { s } from './dom.js';
import { day, difference, money, month } from './format.js';
import { linear, ordinal, ticks, units } from './scale.js';
import { timeline } from './timeline.js';

const HEIGHT = 280;
const FEWEST_MONTHS = 6;

export function monthlyChart(data) {
  const { reportDate } = data.report.dates;
  const all = timeline(data);
  const view = { months: eventful(all, reportDate), reportDate, plans: data.projection !== null };
  return chart({
    id: 'monthly',
    title: 'Month by month',
    says: sentence(view),
    legend: [view.plans ? ['bar plan', 'Plan'] : null, ['bar actual', 'Actual']].filter(Boolean),
    height: HEIGHT,
    draw: width => draw(view, width),
    table: table(view, all),
  }).figure;
}

/** From the first to the last month with anything in it or of the report, and some more where these are few. */
function eventful(months, reportDate) {
  const says = entry => entry.plan || entry.actual || (entry.start <= reportDate && reportDate <= entry.end);
  const first = Math.max(0, months.findIndex(says));
  const last = Math.max(first, months.findLastIndex(says));
  const to = Math.max(last + 1, Math.min(months.length, first + FEWEST_MONTHS));
  return months.slice(Math.min(first, Math.max(0, to - FEWEST_MONTHS)), to);
}

function sentence(view) {
  if (!view.plans) {
    return 'What was recorded for the days of each month.';
  }
  const past = view.months.filter(entry => entry.end < view.reportDate);
  const short = past.filter(entry => entry.actual < entry.plan).length;
  return past.length === 0
    ? 'What is planned for the days of each month, and what was recorded for them.'
    : `In ${short} of ${past.length} complete ${past.length === 1 ? 'month' : 'months'} less was recorded than planned.`;
}

function draw(view, width) {
  const highest = Math.max(1, ...view.months.flatMap(entry => [entry.plan, entry.actual]).map(amount => units(amount ?? 0n)));
  const values = ticks(0, highest, 4);
  const y = linear(0, values.at(-1), HEIGHT - MARGIN.bottom, MARGIN.top);
  const band = (width - MARGIN.left - MARGIN.right) / view.months.length;
  const middle = index => MARGIN.left + band * (index + 0.5);
  const wide = Math.min(64, band * 0.66);
  const indexed = view.months.map((entry, index) => ({ ...entry, index }));
  const svg = s('svg', { width: '100%', height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, class: 'drawing' },
    amountAxis(values, y, width),
    indexed.map(entry => [
      bar(entry.plan, 'bar plan', middle(entry.index), wide, y),
      bar(entry.actual, 'bar actual', middle(entry.index), view.plans ? wide * 0.55 : wide, y),
    ]),
    monthAxis(indexed, entry => middle(entry.index), HEIGHT - MARGIN.bottom, width),
    asOf(view, band, width));
  return { svg, marks: marks(indexed, middle) };
}

function bar(amount, kind, x, width, y) {
  return !amount || amount < 0n ? null
    : s('rect', { class: kind, x: x - width / 2, width, y: y(units(amount)), height: y(0) - y(units(amount)), rx: Math.min(3, width / 4) });
}

function asOf(view, band, width) {
  const index = view.months.findIndex(entry => entry.start <= view.reportDate && view.reportDate <= entry.end);
  if (index < 0) {
    return null;
  }
  const { start, end } = view.months[index];
  const part = (ordinal(view.reportDate) + 1 - ordinal(start)) / (ordinal(end) + 1 - ordinal(start));
  return asOfLine(MARGIN.left + band * (index + part), HEIGHT, `As of ${day(view.reportDate)}`, width);
}

function marks(indexed, middle) {
  return indexed.map(entry => ({
    x: middle(entry.index),
    y: MARGIN.top + 8,
    cursor: { x1: middle(entry.index), x2: middle(entry.index), y1: MARGIN.top, y2: HEIGHT - MARGIN.bottom },
    title: month(entry.start),
    lines: [
      ...(entry.plan === null ? [] : [['plan', 'Plan', money(entry.plan)]]),
      ...(entry.actual === null ? [] : [['actual', 'Actual', money(entry.actual)]]),
    ],
  }));
}

function table(view, all) {
  const shown = amount => (amount === null ? '–' : money(amount));
  const plans = [
    ['Plan', 'number', entry => shown(entry.plan)],
    ['Difference so far', 'number', entry => (entry.actual === null ? '–' : difference(entry.actual - entry.due))],
  ];
  return tableOf('Plan and actual of each month', [
    ['Month', '', entry => month(entry.start)],
    ['Actual', 'number', entry => shown(entry.actual)],
    ...(view.plans ? plans : []),
  ], all);
}
