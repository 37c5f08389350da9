/** The chart of budget, actual and forecast over the life of a project, as running totals. */

import { amountAxis, asOfLine, MARGIN, monthAxis } from './axes.js';
import { chart, tableOf } from './chart.js';
import { h, s } from './dom.js';
import { cents, day, money } from './format.js';
import { linear, ordinal, ticks, units } from './scale.js';
import { budgetSteps, spent, timeline } from './timeline.js';

const HEIGHT = 340;

export function spendingChart(data) {
  const { dates, financialSummary } = data.report;
  const view = {
    dates,
    lastDay: data.lastDay,
    months: timeline(data),
    steps: budgetSteps(data),
    spent: spent(data),
    forecast: financialSummary && cents(financialSummary.forecast.total),
    wholeBudget: true,
  };
  const choice = view.steps.length && spendingOf(view) < budgetOf(view) ? scaleChoice(view, () => made.redraw()) : null;
  const made = chart({
    id: 'spending',
    title: 'Spending over time',
    says: sentence(view),
    legend: legend(view),
    choice,
    height: HEIGHT,
    draw: width => draw(view, width),
    table: table(view),
  });
  return made.figure;
}

const budgetOf = view => view.steps.at(-1)?.total ?? 0n;

/** The highest of the lines below the budget. */
function spendingOf(view) {
  const highest = (one, other) => (other !== null && other > one ? other : one);
  return view.months.flatMap(entry => [entry.planned, entry.done, entry.expected]).reduce(highest, view.spent);
}

function sentence(view) {
  const budget = view.steps.length ? ` of ${money(budgetOf(view))}` : '';
  const expected = view.forecast === null ? '' : `; ${money(view.forecast)} expected in the end`;
  return `Spent ${money(view.spent)}${budget} up to ${day(view.lastDay)}${expected}.`;
}

function legend(view) {
  return [
    view.steps.length ? ['line budget', view.steps.length > 1 ? 'Budget, phase by phase' : 'Budget', money(budgetOf(view))] : null,
    ['line actual', 'Actual', money(view.spent)],
    view.forecast === null ? null : ['line forecast', 'Forecast', money(view.forecast)],
    planOf(view) === null ? null : ['line plan', 'Plan', money(planOf(view))],
  ].filter(Boolean);
}

const planOf = view => view.months.at(-1)?.planned ?? null;

function scaleChoice(view, redraw) {
  const option = (label, wholeBudget) => {
    const input = h('input', { type: 'radio', name: 'scale', checked: wholeBudget });
    input.addEventListener('change', () => {
      view.wholeBudget = wholeBudget;
      redraw();
    });
    return h('label', {}, input, h('span', {}, label));
  };
  return h('fieldset', { class: 'choice' }, h('legend', { class: 'unseen' }, 'Scale'), option('Whole budget', true), option('Spending only', false));
}

function draw(view, width) {
  const { startDate, endDate, reportDate } = view.dates;
  const top = view.wholeBudget && budgetOf(view) > spendingOf(view) ? budgetOf(view) : spendingOf(view);
  const values = ticks(0, units(top), 4);
  const x = linear(ordinal(startDate), ordinal(endDate) + 1, MARGIN.left, width - MARGIN.right);
  const y = linear(0, values.at(-1), HEIGHT - MARGIN.bottom, MARGIN.top);
  const after = date => x(ordinal(date) + 1);
  const at = (date, amount) => `${after(date).toFixed(1)},${y(units(amount)).toFixed(1)}`;
  const origin = `${x(ordinal(startDate)).toFixed(1)},${y(0).toFixed(1)}`;
  const today = view.spent === null ? origin : at(view.lastDay, view.spent);
  const isRunning = reportDate >= startDate;
  const done = isRunning ? [origin, ...points(view, 'done', at), today] : [];
  const expected = reportDate < endDate ? [isRunning ? today : origin, ...points(view, 'expected', at)] : [];
  const svg = s('svg', { width: '100%', height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, class: 'drawing' },
    s('defs', {}, s('clipPath', { id: 'within' }, s('rect', { x: 0, y: MARGIN.top - 2, width, height: HEIGHT - MARGIN.bottom - MARGIN.top + 4 }))),
    bands(view, x, width),
    amountAxis(values, y, width),
    monthAxis(view.months, entry => (x(ordinal(entry.start)) + after(entry.end)) / 2, HEIGHT - MARGIN.bottom, width),
    s('g', { 'clip-path': 'url(#within)' },
      s('polygon', { class: 'area actual', points: [...done, done.length ? `${after(view.lastDay).toFixed(1)},${y(0)}` : ''].join(' ') }),
      s('polyline', { class: 'line plan', points: [origin, ...points(view, 'planned', at)].join(' ') }),
      budgetLine(view, x, y, after),
      view.forecast === null ? null : s('polyline', { class: 'line forecast', points: expected.join(' ') }),
      s('polyline', { class: 'line actual', points: done.join(' ') })),
    isRunning && reportDate <= endDate ? asOfLine(after(reportDate), HEIGHT, `As of ${day(reportDate)}`, width) : null,
    isRunning ? s('circle', { class: 'dot actual', cx: today.split(',')[0], cy: today.split(',')[1], r: 4.5 }) : null);
  return { svg, marks: marks(view, after) };
}

function points(view, field, at) {
  return view.months.filter(entry => entry[field] !== null).map(entry => at(entry.end, entry[field]));
}

/** Phases as bands with their names, where there are several. */
function bands(view, x, width) {
  return view.steps.length < 2 ? null : view.steps.map((step, index) => {
    const from = x(ordinal(step.from));
    const to = index + 1 < view.steps.length ? x(ordinal(view.steps[index + 1].from)) : width - MARGIN.right;
    return [
      s('rect', { class: `band band-${index % 2}`, x: from, y: MARGIN.top, width: Math.max(0, to - from), height: HEIGHT - MARGIN.top - MARGIN.bottom }),
      to - from > 70 ? s('text', { class: 'band-label', x: from + 8, y: MARGIN.top + 17 }, step.name) : null,
    ];
  });
}

function budgetLine(view, x, y, after) {
  if (!view.steps.length) {
    return null;
  }
  const corners = view.steps.flatMap((step, index) => {
    const from = x(ordinal(step.from)).toFixed(1);
    const before = index === 0 ? [] : [`${from},${y(units(view.steps[index - 1].total)).toFixed(1)}`];
    return [...before, `${from},${y(units(step.total)).toFixed(1)}`];
  });
  const end = `${after(view.dates.endDate).toFixed(1)},${y(units(budgetOf(view))).toFixed(1)}`;
  return s('polyline', { class: 'line budget', points: [...corners, end].join(' ') });
}

const COLUMNS = [['planned', 'plan', 'Plan'], ['done', 'actual', 'Actual'], ['expected', 'forecast', 'Forecast']];

function marks(view, after) {
  return view.months.map(entry => ({
    x: after(entry.end),
    y: MARGIN.top + 14,
    cursor: { x1: after(entry.end), x2: after(entry.end), y1: MARGIN.top, y2: HEIGHT - MARGIN.bottom },
    title: `Until ${day(entry.end)}`,
    lines: [
      ...(view.steps.length ? [['budget', 'Budget', money(budgetAt(view, entry.end))]] : []),
      ...COLUMNS.filter(([field]) => entry[field] !== null).map(([field, key, label]) => [key, label, money(entry[field])]),
    ],
  }));
}

function budgetAt(view, date) {
  return view.steps.filter(step => step.from <= date).at(-1)?.total ?? 0n;
}

function table(view) {
  const optional = [
    view.steps.length ? ['Budget', 'number', entry => money(budgetAt(view, entry.end))] : null,
    ...COLUMNS.filter(([field]) => view.months.some(entry => entry[field] !== null)).map(([field, , label]) =>
      [label, 'number', entry => (entry[field] === null ? '–' : money(entry[field]))]),
  ].filter(Boolean);
  return tableOf('Running totals at the end of each month', [['Until', '', entry => day(entry.end)], ...optional], view.months);
}
