package dev.planner.query.reporting;

import dev.planner.query.variance.VarianceAnalysis;

/**
 * A project with its figures, and with where the work on it differed from its plan.
 *
 * @param project of one project
 * @param variance from the start of the project to the day of the figures, that day included
 */
record AnalysedProject(ProjectsAsOf project, VarianceAnalysis variance) {}
