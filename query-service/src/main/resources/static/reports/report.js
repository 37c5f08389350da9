/** Puts a report on the page. */

import { h } from './dom.js';
import { day, days, time } from './format.js';
import { budgetBar, cards, headline } from './figures.js';
import { monthlyChart } from './monthly.js';
import { notices } from './notices.js';
import { phasesTable } from './phases.js';
import { spendingChart } from './spending.js';
import { varianceChart } from './variance.js';

const BUDGET = { on_track: 'On track', at_risk: 'At risk', over_budget: 'Over budget' };
const COMPLETION = { in_progress: 'Spending in progress', near_complete: 'Budget nearly spent', complete: 'Budget spent' };

/** The elements that show what was loaded. */
export function reportOf(data) {
  return [
    title(data),
    headline(data),
    budgetBar(data),
    cards(data),
    notices(data),
    data.series || data.projection ? [spendingChart(data), monthlyChart(data)] : null,
    data.variance ? varianceChart(data) : null,
    data.phases ? phasesTable(data.phases) : null,
    footer(data),
  ].flat().filter(Boolean);
}

function title({ report, status }) {
  return h('header', { class: 'title' },
    h('div', {},
      h('p', { class: 'eyebrow' }, [report.costCenterCode, report.projectManager].filter(Boolean).join(' · ')),
      h('h1', {}, report.projectName),
      h('p', { class: 'quiet' }, `${days(report.dates.startDate, report.dates.endDate)}, as of ${day(report.dates.reportDate)}`)),
    status && h('p', { class: 'badges' },
      h('span', { class: `badge ${status.status.budgetStatus}` }, BUDGET[status.status.budgetStatus]),
      h('span', { class: 'badge' }, COMPLETION[status.status.completionStatus])));
}

function footer({ completeTo, degraded }) {
  return h('footer', { class: 'quiet' },
    h('p', {}, 'Includes everything recorded until ',
      h('time', { id: 'complete-to', datetime: new Date(completeTo).toISOString() }, time(completeTo)), '.',
      degraded ? ' A cache is away at the moment: the figures are right, but take longer.' : null));
}
