/** Where work differed from its plan, by worker. */

import { cents, sum } from './format.js';

/** In which order the bars are stacked and explained. */
export const KINDS = [
  { key: 'unworked', label: 'Planned, not recorded', types: ['unworked_assignment'] },
  { key: 'less', label: 'Less than planned', types: ['allocation_under', 'cost_under'] },
  { key: 'more', label: 'More than planned', types: ['allocation_over', 'cost_over'] },
  { key: 'unplanned', label: 'Not planned', types: ['unplanned_work'] },
];

const KIND_OF = new Map(KINDS.flatMap(kind => kind.types.map(type => [type, kind.key])));

/**
 * One entry for each worker with a variance, the largest sum of differences first: `id`, `name`, `days`, `unpriced` (days whose cost is not
 * known), per kind `days` and signed `cost` in `kinds`, and the sums `less` (zero or below), `more` and `net`.
 */
export function byWorker(records) {
  const workers = new Map();
  for (const record of records) {
    const worker = workers.get(record.externalWorkerId) ?? newWorker(record);
    workers.set(worker.id, worker);
    const kind = worker.kinds[KIND_OF.get(record.varianceType)];
    worker.days++;
    kind.days++;
    if (record.costVariance === null) {
      worker.unpriced++;
    } else {
      kind.cost += cents(record.costVariance);
    }
  }
  return [...workers.values()].map(summed).sort((one, other) => {
    const larger = other.more - other.less - (one.more - one.less);
    return larger > 0n ? 1 : larger < 0n ? -1 : one.name.localeCompare(other.name);
  });
}

function newWorker(record) {
  return {
    id: record.externalWorkerId,
    name: record.workerName,
    days: 0,
    unpriced: 0,
    kinds: Object.fromEntries(KINDS.map(kind => [kind.key, { days: 0, cost: 0n }])),
  };
}

function summed(worker) {
  const costs = Object.values(worker.kinds).map(kind => kind.cost);
  const less = sum(costs.filter(cost => cost < 0n));
  const more = sum(costs.filter(cost => cost > 0n));
  return { ...worker, less, more, net: less + more };
}
