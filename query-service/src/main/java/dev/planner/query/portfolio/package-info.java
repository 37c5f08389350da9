/** Programs, projects and phases as their readers may see them: lists and single ones, from the read tables. */
@NullMarked
package dev.planner.query.portfolio;

import org.jspecify.annotations.NullMarked;
