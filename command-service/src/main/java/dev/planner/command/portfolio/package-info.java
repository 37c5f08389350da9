/** Programs and projects with their phases: what clients may do to them (domain reference, sections 2, 3 and 5.3). */
@NullMarked
package dev.planner.command.portfolio;

import org.jspecify.annotations.NullMarked;
