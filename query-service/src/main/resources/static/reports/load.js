/** Gathers what the page shows from the reports of the API. */

import { ask, Problem } from './api.js';

/**
 * The report of a project as of a day; today for null. What the reader may not see is null, and so is what could not be had, which
 * `troubles` then lists. `lastDay` is the last one that the charts speak of: that of the report, but none after the project.
 *
 * @throws Problem if there is no report at all
 */
export async function load(project, asOf) {
  const path = `reports/projects/${project}`;
  const report = await ask(path, { asOf, includeVariance: false });
  const { startDate, endDate, reportDate } = report.body.dates;
  const lastDay = reportDate < endDate ? reportDate : endDate;
  const hasBegun = reportDate >= startDate;
  const forecast = report.body.financialSummary !== null;
  const gathered = gathering(report);
  // What the reader may not see is not even asked for: each refusal would be an entry in the audit trail.
  const [series, variance, status, phases, projection] = await Promise.all([
    gathered.part(hasBegun, `${path}/time-series`, { from: startDate, to: lastDay, interval: 'monthly' }),
    gathered.part(hasBegun, `${path}/variance`, { from: startDate, to: lastDay }),
    gathered.part(forecast, `reports/budget-status/projects/${project}`, { asOf: reportDate }),
    gathered.part(forecast, `${path}/phases`, { asOf: reportDate }),
    gathered.part(forecast, `${path}/cost-projection`, { from: startDate, to: endDate }),
  ]);
  return { report: report.body, lastDay, series, variance, status, phases, projection, ...gathered.result };
}

function gathering(first) {
  const result = { troubles: [], completeTo: first.receipt.completeTo, degraded: first.receipt.degraded };
  return {
    result,
    async part(wanted, path, parameters) {
      if (!wanted) {
        return null;
      }
      try {
        const { body, receipt } = await ask(path, parameters);
        result.completeTo = Math.min(result.completeTo, receipt.completeTo);
        result.degraded ||= receipt.degraded;
        return body;
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.status === 401) {
          throw problem;
        }
        result.troubles.push(problem);
        return null;
      }
    },
  };
}
