/** What the three services share at their HTTP edge: defaults, and one package for each concern. */
@NullMarked
package dev.planner.edge;

import org.jspecify.annotations.NullMarked;
