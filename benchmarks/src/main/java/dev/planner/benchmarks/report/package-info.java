/** What was measured, as a page to read: figures, targets, ratios, plots. */
@NullMarked
package dev.planner.benchmarks.report;

import org.jspecify.annotations.NullMarked;
