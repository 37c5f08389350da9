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
  const forecast = ['Forecast ', h('b', {}, money(cents(summary.forecast.total)))];
  return h('p', { class: 'headline' }, forecast, summary.budget ? against(summary) : '.');
}

function against({ budget, analysis }) {
  const over = cents(analysis.forecastVariance);
  const end = over > 0n ? [h('b', { class: 'bad' }, money(over)), ' over budget.']
    : over < 0n ? [h('b', {}, money(-over)), ' below budget.'] : 'exactly on budget.';
  return [' of ', h('b', {}, money(cents(budget.total))), ': ', end];
}

/** What the budget is used for, to scale; overdue work beyond it, because it is no part of the forecast. */
export function budgetBar({ report }) {
  const summary = report.financialSummary;
  if (!summary?.budget) {
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

export function cards({ report, series }) {
  const summary = report.financialSummary;
  return h('dl', { class: 'cards' }, summary ? forecastCards(summary, day(report.dates.reportDate)) : seriesCards(series, day(report.dates.reportDate)));
}

function forecastCards({ budget = null, analysis = null, ...columns }, asOf) {
  const part = name => (analysis ? `${percent(analysis[name])} of budget, ` : '');
  return [
    budget && card('budget', 'Budget', budget, 'sum of all phases'),
    card('actual', 'Actual', columns.actual, `${part('budgetUtilizationPercentage')}up to ${asOf}`),
    card('remaining', 'Remaining', columns.remaining, `planned after ${asOf}`),
    card('forecast', 'Forecast', columns.forecast, `${part('forecastToBudgetPercentage')}actual + remaining`),
    card('overdue', 'Overdue', columns.overdue, 'planned, not recorded; not in the forecast'),
    analysis && comparison(analysis, cents(analysis.forecastVariance)),
  ];
}

/** For a reader who may not see the forecast; the budget may be visible all the same. */
function seriesCards(series, asOf) {
  const summary = series?.summary ?? { totalActual: '0.00', totalCapital: '0.00', totalExpense: '0.00' };
  const actual = { total: summary.totalActual, capital: summary.totalCapital, expense: summary.totalExpense };
  return [
    series?.budget ? card('budget', 'Budget', series.budget, 'sum of all phases') : null,
    card('actual', 'Actual', actual, `up to ${asOf}`),
  ];
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
