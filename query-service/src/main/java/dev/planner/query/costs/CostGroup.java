package dev.planner.query.costs;

/** What was spent under one key. */
record CostGroup(String key, String name, ActualSums sums) {}
