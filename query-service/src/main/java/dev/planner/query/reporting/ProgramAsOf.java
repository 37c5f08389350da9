package dev.planner.query.reporting;

/** A program with the figures of all its projects. */
record ProgramAsOf(ReportedProgram program, ProjectsAsOf projects) {}
