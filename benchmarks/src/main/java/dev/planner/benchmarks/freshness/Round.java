package dev.planner.benchmarks.freshness;

/**
 * One revocation; times in nanoseconds.
 *
 * @param question how long one decision took before it
 * @param fromAnswer from the answer of the command to the first deny of the slowest instance
 * @param fromSending from the sending of the command to the same
 * @param wrongAnswers instances that answered allow to a question with the token of a revocation
 */
record Round(long question, long fromAnswer, long fromSending, int wrongAnswers) {}
