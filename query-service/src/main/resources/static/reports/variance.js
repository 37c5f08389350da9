/** The chart of where work differed from its plan, by worker. */

import { chart, tableOf } from './chart.js';
import { h, s } from './dom.js';
import { counted, day, difference, money, roughly, sum } from './format.js';
import { linear, ticks, units } from './scale.js';
import { byWorker, KINDS } from './workers.js';

const ROW = 40;
const TOP = 22;
const MOST_ROWS = 12;
const NAMES = 150;
const AMOUNTS = 108;

export function varianceChart({ variance, lastDay }) {
  const workers = byWorker(variance.records);
  return workers.length === 0 ? nothing(lastDay) : drawn(workers, lastDay, variance.summary);
}

function nothing(lastDay) {
  return h('section', { class: 'panel chart', id: 'variance' },
    h('h2', {}, 'Variance by worker'), h('p', { class: 'quiet' }, `Up to ${day(lastDay)} all work was recorded as planned.`));
}

function drawn(workers, lastDay, summary) {
  const rows = shownRows(workers);
  const used = KINDS.filter(kind => workers.some(worker => worker.kinds[kind.key].days > 0));
  return chart({
    id: 'variance',
    title: 'Variance by worker',
    says: sentence(workers, lastDay, summary),
    legend: used.map(kind => [`bar ${kind.key}`, kind.label, counted(daysOf(workers, kind), 'day', 'days')]),
    height: TOP + rows.length * ROW + 8,
    draw: width => draw(rows, width),
    table: table(workers, used),
  }).figure;
}

const daysOf = (workers, { key }) => workers.reduce((days, worker) => days + worker.kinds[key].days, 0);

function sentence(workers, lastDay, summary) {
  return `${counted(summary.totalVariances, 'day', 'days')} of ${counted(workers.length, 'worker', 'workers')} differ from the plan`
    + ` up to ${day(lastDay)}${costs(workers)}.`;
}

function costs(workers) {
  const less = -sum(workers.map(worker => worker.less));
  const more = sum(workers.map(worker => worker.more));
  const parts = [less > 0n ? `${money(less)} below it` : null, more > 0n ? `${money(more)} above it` : null].filter(Boolean);
  return parts.length ? `: ${parts.join(', ')}` : '';
}

/** The largest ones, and the others in one row. */
function shownRows(workers) {
  if (workers.length <= MOST_ROWS) {
    return workers;
  }
  const others = workers.slice(MOST_ROWS - 1);
  const kinds = Object.fromEntries(KINDS.map(({ key }) => [key, {
    days: daysOf(others, { key }),
    cost: sum(others.map(worker => worker.kinds[key].cost)),
  }]));
  const total = field => sum(others.map(worker => worker[field]));
  const days = others.reduce((all, worker) => all + worker.days, 0);
  return [...workers.slice(0, MOST_ROWS - 1),
    { id: '', name: `${others.length} others`, days, kinds, less: total('less'), more: total('more'), net: total('net') }];
}

function draw(rows, width) {
  const names = Math.min(NAMES, width * 0.3);
  const height = TOP + rows.length * ROW + 8;
  const low = Math.min(0, ...rows.map(row => units(row.less)));
  const high = Math.max(0, ...rows.map(row => units(row.more)));
  const values = ticks(low, high, Math.max(2, Math.round(width / 180)));
  const x = linear(values[0], values.at(-1), names + 12, width - AMOUNTS);
  const svg = s('svg', { width: '100%', height, viewBox: `0 0 ${width} ${height}`, class: 'drawing' },
    values.map(value => [
      s('line', { class: value === 0 ? 'zero' : 'grid', x1: x(value), x2: x(value), y1: TOP, y2: height - 8 }),
      s('text', { class: 'tick', x: x(value), y: 12, 'text-anchor': 'middle' }, roughly(value)),
    ]),
    rows.map((row, index) => [
      s('text', { class: 'name', x: 0, y: TOP + ROW * index + 18 }, fitting(row.name, names)),
      s('text', { class: 'tick', x: 0, y: TOP + ROW * index + 32 }, `${row.id ? `${fitting(row.id, names / 2)} · ` : ''}${counted(row.days, 'day', 'days')}`),
      bars(row, x, TOP + ROW * index + 9),
      s('text', { class: 'amount', x: width, y: TOP + ROW * index + 25, 'text-anchor': 'end' }, difference(row.net)),
    ]));
  return { svg, marks: marks(rows, width) };
}

/** From zero to both sides, one after the other. */
function bars(row, x, y) {
  let below = 0;
  let above = 0;
  return KINDS.map(({ key }) => {
    const cost = units(row.kinds[key].cost);
    const from = cost < 0 ? below + cost : above;
    const to = cost < 0 ? below : above + cost;
    if (cost < 0) {
      below += cost;
    } else {
      above += cost;
    }
    return cost === 0 ? null
      : s('rect', { class: `bar ${key}`, x: x(from), width: x(to) - x(from), y, height: ROW - 18, rx: 2 });
  });
}

function fitting(text, width) {
  const room = Math.floor(width / 7.5);
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

function marks(rows, width) {
  return rows.map((row, index) => ({
    x: width / 2,
    y: TOP + ROW * index + ROW,
    cursor: { x1: 0, x2: width, y1: TOP + ROW * (index + 1) - 2, y2: TOP + ROW * (index + 1) - 2 },
    title: row.name,
    lines: KINDS.filter(({ key }) => row.kinds[key].days > 0).map(({ key, label }) =>
      [key, `${label}, ${counted(row.kinds[key].days, 'day', 'days')}`, difference(row.kinds[key].cost)]),
  }));
}

function table(workers, used) {
  const unpriced = workers.some(worker => worker.unpriced > 0);
  return tableOf('Cost variance of each worker', [
    ['Worker', '', worker => `${worker.name} (${worker.id})`],
    ['Days', 'number', worker => String(worker.days)],
    ...used.map(kind => [kind.label, 'number', worker => difference(worker.kinds[kind.key].cost)]),
    ['Net', 'number', worker => difference(worker.net)],
    ...(unpriced ? [['Days without price', 'number', worker => String(worker.unpriced)]] : []),
  ], workers);
}
