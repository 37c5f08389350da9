package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;

/** A program, without its projects. */
record ReportedProgram(ProgramId id, String name, String programManager, String businessSponsor, Dates dates) {}
