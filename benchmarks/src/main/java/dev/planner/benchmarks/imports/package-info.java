/** A large file of actuals. */
@NullMarked
package dev.planner.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
