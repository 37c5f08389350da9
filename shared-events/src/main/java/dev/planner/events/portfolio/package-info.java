/** Programs, projects and phases: their identifiers, their events, and the folds of those events (domain reference, sections 2 and 3). */
@NullMarked
package dev.planner.events.portfolio;

import org.jspecify.annotations.NullMarked;
