/** What a reader must know before believing the figures. */

import { tableOf } from './chart.js';
import { h } from './dom.js';
import { cents, counted, day, money, share } from './format.js';

const CAUSES = { no_rate: 'No rate for the worker on this day', non_labor: 'No worker, hence no rate' };
const COLUMNS = { remaining: 'Remaining', overdue: 'Overdue' };

export function notices(data) {
  return [hidden(data.report), overdue(data.report), unpriced(data.report), ...data.troubles.map(trouble)].filter(Boolean);
}

function hidden({ financialSummary }) {
  if (financialSummary) {
    return financialSummary.budget ? null : notice('info', 'no-budget', 'The budget is not shown.',
      'None of your roles lets you view the budget of this project.');
  }
  return notice('info', 'no-forecast', 'Budget and forecast are not shown.',
    'None of your roles lets you view the forecast of this project.');
}

function overdue({ financialSummary, dates }) {
  const amount = financialSummary ? cents(financialSummary.overdue.total) : 0n;
  return amount === 0n ? null : notice('warn', 'overdue-notice', `${money(amount)} of planned work has no record.`,
    `It was planned up to ${day(dates.reportDate)} and is not in the forecast. If it was done, the actuals are missing and the forecast is too low.`);
}

function unpriced({ financialSummary }) {
  const days = financialSummary?.unpricedDays ?? [];
  const more = financialSummary?.unpricedDaysTruncated ? ', and there are more' : '';
  return days.length === 0 ? null : h('section', { class: 'notice warn', id: 'unpriced' },
    h('p', {}, h('strong', {}, `${counted(days.length, 'planned day has', 'planned days have')} no price${more}.`),
      ' No figure on this page includes them: the real cost is higher.'),
    h('details', {}, h('summary', {}, 'Show the days'), h('div', { class: 'scroll', tabindex: 0 }, table(days))));
}

function table(days) {
  return tableOf('Planned days without a price', [
    ['Day', '', entry => day(entry.date)],
    ['Worker', '', entry => entry.externalWorkerId ?? '–'],
    ['Planned', 'number', entry => share(entry.allocationPercentage)],
    ['Missing from', '', entry => COLUMNS[entry.column] ?? entry.column],
    ['Why', '', entry => CAUSES[entry.cause] ?? entry.cause],
  ], days);
}

function trouble(problem) {
  return notice('warn', null, 'A part of the report is missing.', problem.message);
}

function notice(kind, id, first, more) {
  return h('p', { class: `notice ${kind}`, id }, h('strong', {}, first), ' ', more);
}
