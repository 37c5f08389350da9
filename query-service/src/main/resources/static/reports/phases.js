/** The phases of the project with their figures. */

import { tableOf } from './chart.js';
import { h } from './dom.js';
import { cents, days, difference, money, percent, sum } from './format.js';

const FIGURES = ['budget', 'actual', 'remaining', 'overdue', 'forecast'];

export function phasesTable({ phases }) {
  if (phases.length === 0) {
    return null;
  }
  const figure = name => [name[0].toUpperCase() + name.slice(1), 'number', row => money(row.figures[name])];
  const rows = phases.map(phase => ({
    name: [h('span', { class: 'phase-name' }, phase.name), h('span', { class: 'phase-dates' }, days(phase.startDate, phase.endDate))],
    figures: Object.fromEntries(FIGURES.map(name => [name, cents(phase[name].total)])),
    against: cents(phase.analysis.forecastVariance),
    used: percent(phase.analysis.budgetUtilizationPercentage),
  }));
  const all = {
    name: 'All phases',
    figures: Object.fromEntries(FIGURES.map(name => [name, sum(rows.map(row => row.figures[name]))])),
    against: sum(rows.map(row => row.against)),
    used: '',
  };
  return h('section', { class: 'panel', id: 'phases' }, h('h2', {}, 'Phases'),
    h('div', { class: 'scroll', tabindex: 0 }, tableOf('Figures of each phase', [
      ['Phase', '', row => row.name],
      ...FIGURES.map(figure),
      ['Forecast − budget', 'number', row => difference(row.against)],
      ['Budget used', 'number', row => row.used],
    ], rows, rows.length > 1 ? all : null)));
}
