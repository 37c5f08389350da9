package dev.planner.command.actuals;

import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;

/** A day of a worker, over all projects. */
record WorkerDay(WorkerId workerId, LocalDate date) {}
