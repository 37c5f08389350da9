/**
 * Reports on costs as they are defined, worked out row by row in memory: what the services answer is held against this. It knows nothing of
 * tables, sums or events, and may be slow.
 */
package dev.planner.query.reckoning;
