package dev.planner.query.reporting;

import java.util.List;

/**
 * A project with the figures of each of its phases.
 *
 * @param project of one project
 * @param phases in the order of their dates
 */
record PhasesAsOf(ProjectsAsOf project, List<ReportedPhase> phases) {}
