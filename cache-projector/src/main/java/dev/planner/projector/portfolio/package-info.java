/** Programs, projects and phases in the read tables. */
@NullMarked
package dev.planner.projector.portfolio;

import org.jspecify.annotations.NullMarked;
