package dev.planner.benchmarks.load;

import java.util.List;

/**
 * What the measuring JVM is to do.
 *
 * @param output file for the {@link Results}
 */
record LoadPlan(List<Phase> phases, String output) {}
