package dev.planner.command.plan;

import dev.planner.events.plan.AllocationCap;
import java.util.List;

/**
 * What came of one month's part of a command that sets rows.
 *
 * @param created days that had no row
 * @param changed days whose row has other percentages now
 * @param exceeded the days that keep the whole command from being executed, in order; then nothing is created or changed
 */
record MonthResult(int created, int changed, List<AllocationCap> exceeded) {}
