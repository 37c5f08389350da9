/** The key figures: one sentence, one bar, six cards. */

import { h, s } from './dom.js';
import { cents, day, difference, money, percent } from './format.js';
import { spent } from './timeline.js';
import { units } from './scale.js';

export function headline({ report, ...data }) {
  const summary = report.financialSummary;
  if (!summary) {
    return h('p', { class: 'headline' }, h('b', {}, money(spent(data))), ' recorded so far.');
  }
  const over = cents(summary.analysis.forecastVariance);
  const end = over > 0n ? [h('b', { class: 'bad' }, money(over)), ' over budget.']
    : over < 0n ? [h('b', {}, money(-over)), ' below budget.'] : ['exactly on budget.'];
  return h('p', { class: 'headline' }, 'Forecast ', h('b', {}, money(cents(summary.forecast.total))), ' of ',
    h('b', {}, money(cents(summary.budget.total))), ': ', end);
}

/** What the budget is used for, to scale; overdue work beyond it, because it is no part of the forecast. */
export function budgetBar({ report }) {
  const summary = report.financialSummary;
  if (!summary) {
    return null;
  }
  const amount = column => cents(summary[column].total);
  const whole = units([amount('budget'), amount('forecast') + amount('overdue'), 1n].reduce((one, other) => (other > one ? other : one)));
  const part = value => `${((units(value) / whole) * 100).toFixed(3)}%`;
  const piece = (kind, from, value) => s('rect', { class: kind, x: part(from), width: part(value), y: 0, height: 22 });
  const label = `Of the budget of ${money(amount('budget'))}: actual ${money(amount('actual'))}, remaining ${money(amount('remaining'))},`
    + ` overdue ${money(amount('overdue'))}`;
  return h('div', { class: 'budget-bar' },
    s('svg', { role: 'img', 'aria-label': label, width: '100%', height: 22 },
      s('rect', { class: 'whole', width: '100%', height: 22 }),
      s('rect', { class: 'budget-part', width: part(amount('budget')), height: 22 }),
      piece('bar actual', 0n, amount('actual')),
      piece('bar forecast', amount('actual'), amount('remaining')),
      piece('bar unworked', amount('forecast'), amount('overdue')),
      s('line', { class: 'limit', x1: part(amount('budget')), x2: part(amount('budget')), y1: 0, y2: 22 })));
}

export function cards({ report, ...data }) {
  const summary = report.financialSummary;
  const asOf = day(report.dates.reportDate);
  if (!summary) {
    const { totalCapital, totalExpense } = data.series?.summary ?? { totalCapital: '0.00', totalExpense: '0.00' };
    const budget = data.series?.budget && card('budget', 'Budget', { total: data.series.budget.total }, 'of the whole project');
    return h('dl', { class: 'cards' }, budget ?? null,
      card('actual', 'Actual', { total: data.series?.summary.totalActual ?? '0.00', capital: totalCapital, expense: totalExpense }, `recorded up to ${asOf}`));
  }
  const { analysis } = summary;
  const over = cents(analysis.forecastVariance);
  return h('dl', { class: 'cards' },
    card('budget', 'Budget', summary.budget, 'sum of all phases'),
    card('actual', 'Actual', summary.actual, `${percent(analysis.budgetUtilizationPercentage)} of budget, up to ${asOf}`),
    card('remaining', 'Remaining', summary.remaining, `planned after ${asOf}`),
    card('forecast', 'Forecast', summary.forecast, `${percent(analysis.forecastToBudgetPercentage)} of budget, actual + remaining`),
    card('overdue', 'Overdue', summary.overdue, 'planned, not recorded; not in the forecast'),
    comparison(analysis, over));
}

function card(key, name, { total, capital, expense }, meaning) {
  return h('div', { class: `card ${key}` },
    h('dt', {}, name),
    h('dd', { class: 'sum', id: key }, money(cents(total))),
    h('dd', { class: 'meaning' }, meaning),
    capital === undefined ? null : h('dd', { class: 'split' },
      h('span', {}, 'Capital ', h('b', {}, money(cents(capital)))), h('span', {}, 'Expense ', h('b', {}, money(cents(expense))))));
}

function comparison(analysis, over) {
  return h('div', { class: `card variance ${over > 0n ? 'over' : ''}` },
    h('dt', {}, 'Forecast against budget'),
    h('dd', { class: 'sum', id: 'forecast-variance' }, difference(over)),
    h('dd', { class: 'meaning' }, over > 0n ? 'an overrun' : over < 0n ? 'less than the budget' : 'exactly the budget'),
    h('dd', { class: 'split' }, h('span', {}, 'Budget not yet spent ', h('b', { id: 'budget-remaining' }, money(cents(analysis.budgetRemaining))))));
}
