/** What an operator can see and do. */
@NullMarked
package dev.planner.projector.administration;

import org.jspecify.annotations.NullMarked;
