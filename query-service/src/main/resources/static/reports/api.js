/** Asks the API in the name of the reader. */

import { token } from './session.js';

/** An answer that is none: what went wrong, as the service says it. Status 0: there was no answer at all. */
export class Problem extends Error {
  constructor(status, body, correlation) {
    super(body.detail ?? `The service answered ${status}.`);
    this.status = status;
    this.code = body.code ?? '';
    this.errors = body.errors ?? [];
    this.correlation = correlation;
  }
}

const BASE = new URL('../../api/v1/', document.baseURI);

/**
 * The body of an answer and its receipt.
 *
 * @throws Problem
 */
export async function ask(path, parameters = {}) {
  const url = new URL(path, BASE);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) {
      url.searchParams.set(name, value);
    }
  }
  const answer = await fetched(url);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Problem(answer.status, body, answer.headers.get('X-Correlation-Id'));
  }
  return { body, receipt: receiptOf(answer.headers) };
}

async function fetched(url) {
  try {
    return await fetch(url, { headers: { Accept: 'application/json', Authorization: `Bearer ${token()}` } });
  } catch {
    throw new Problem(0, { detail: 'The service did not answer.' }, null);
  }
}

/** Everything that was recorded before `completeTo` (an instant in milliseconds) is in the answer. */
function receiptOf(headers) {
  return {
    completeTo: Date.now() - Number(headers.get('Planner-Age-Ms') ?? 0),
    degraded: headers.get('Planner-Degraded') === 'true',
  };
}
