package dev.planner.benchmarks.world;

import dev.planner.events.plan.Allocation;
import dev.planner.events.portfolio.Dates;

/** A worker on a project, for some days in a row. */
record Booking(int worker, int project, Dates days, Allocation allocation) {}
