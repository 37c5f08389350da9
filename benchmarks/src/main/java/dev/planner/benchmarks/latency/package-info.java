/** How long reads take over HTTP, by one client that asks one after the other. */
@NullMarked
package dev.planner.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
