/** The phases of the project with their figures. */

import { tableOf } from './chart.js';
import { h } from './dom.js';
import { cents, days, difference, money, percent, sum } from './format.js';

const COLUMNS = ['budget', 'actual', 'remaining', 'overdue', 'forecast'];

export function phasesTable({ phases }) {
  if (phases.length === 0) {
    return null;
  }
  const columns = COLUMNS.filter(column => phases[0][column]);
  const rows = phases.map(phase => row(phase, columns));
  const analysed = phases[0].analysis ? [
    ['Forecast − budget', 'number', entry => difference(entry.against)],
    ['Budget used', 'number', entry => entry.used],
  ] : [];
  return h('section', { class: 'panel', id: 'phases' }, h('h2', {}, 'Phases'),
    h('div', { class: 'scroll', tabindex: 0 }, tableOf('Figures of each phase', [
      ['Phase', '', entry => entry.name],
      ...columns.map(column => [column[0].toUpperCase() + column.slice(1), 'number', entry => money(entry.figures[column])]),
      ...analysed,
    ], rows, rows.length > 1 ? total(rows, columns) : null)));
}

function row(phase, columns) {
  return {
    name: [h('span', { class: 'phase-name' }, phase.name), h('span', { class: 'phase-dates' }, days(phase.startDate, phase.endDate))],
    figures: Object.fromEntries(columns.map(column => [column, cents(phase[column].total)])),
    against: phase.analysis && cents(phase.analysis.forecastVariance),
    used: phase.analysis && percent(phase.analysis.budgetUtilizationPercentage),
  };
}

function total(rows, columns) {
  return {
    name: 'All phases',
    figures: Object.fromEntries(columns.map(column => [column, sum(rows.map(entry => entry.figures[column]))])),
    against: rows[0].against === undefined ? undefined : sum(rows.map(entry => entry.against)),
    used: '',
  };
}
