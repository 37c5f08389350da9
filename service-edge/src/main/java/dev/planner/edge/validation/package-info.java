/** Checks of single fields (domain reference, sections 1 and 2), all reported together. */
@NullMarked
package dev.planner.edge.validation;

import org.jspecify.annotations.NullMarked;
