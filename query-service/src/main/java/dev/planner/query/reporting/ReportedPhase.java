package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.PhaseId;

/** A phase with the figures of its days. */
record ReportedPhase(PhaseId id, String name, Dates dates, Figures figures) {}
