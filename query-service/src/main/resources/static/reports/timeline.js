/** A project's money month by month: what was planned, what was done, and what is still to come. Days are ISO dates, amounts are cents. */

import { cents, sum } from './format.js';

/**
 * One entry for each month of the project, in order: `start`, `end` (both clipped to the project), `plan`, the part of it that is `due` on the
 * day of the report, `actual`, and at the month's end the running totals `planned`, `done` and `expected`. What the reader may not see, and what
 * has not happened yet, is null.
 */
export function timeline({ report, series, projection }) {
  const { startDate, endDate, reportDate } = report.dates;
  const planOf = byMonth(projection?.days ?? [], entry => entry.date, entry => entry.totalCost);
  const dueOf = byMonth(
    (projection?.days ?? []).filter(entry => entry.date <= reportDate), entry => entry.date, entry => entry.totalCost);
  const actualOf = byMonth(series?.periods ?? [], period => period.periodStart, period => period.totalCost);
  const running = { planned: 0n, done: 0n, expected: 0n };
  return months(startDate, endDate).map(({ start, end }) => {
    const key = start.slice(0, 7);
    const actual = actualOf.get(key) ?? 0n;
    const plan = planOf.get(key) ?? 0n;
    const due = dueOf.get(key) ?? 0n;
    running.planned += plan;
    running.done += actual;
    running.expected += actual + plan - due;
    return {
      start,
      end,
      plan: projection && plan,
      due: projection && due,
      actual: series && start <= reportDate ? actual : null,
      planned: projection && running.planned,
      done: series && end <= reportDate ? running.done : null,
      expected: projection && end >= reportDate ? running.expected : null,
    };
  });
}

/** What was spent up to the day of the report. */
export function spent({ series }) {
  return series ? sum(series.periods.map(period => cents(period.totalCost))) : 0n;
}

/**
 * The budget as it becomes available, by phase: `from` and the running `total`. One entry of the whole if the phases are not known, none if
 * the reader may not see any budget.
 */
export function budgetSteps({ report, series, phases }) {
  if (phases?.phases[0]?.budget) {
    let total = 0n;
    return phases.phases.map(phase => ({
      from: phase.startDate,
      name: phase.name,
      total: (total += cents(phase.budget.total)),
    }));
  }
  const whole = report.financialSummary?.budget ?? series?.budget;
  return whole ? [{ from: report.dates.startDate, name: 'Project', total: cents(whole.total) }] : [];
}

/** The months from the one of the first day to that of the last, clipped to the two days. */
export function months(first, last) {
  const result = [];
  let [year, month] = first.split('-').map(Number);
  for (let start = first; start <= last; ) {
    const end = iso(year, month + 1, 0);
    result.push({ start, end: end < last ? end : last });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    start = iso(year, month, 1);
  }
  return result;
}

function iso(year, month, day) {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function byMonth(entries, date, amount) {
  const result = new Map();
  for (const entry of entries) {
    const key = date(entry).slice(0, 7);
    result.set(key, (result.get(key) ?? 0n) + cents(amount(entry)));
  }
  return result;
}
