/** The whole system as its users see it: real processes, real HTTP. */
@NullMarked
package dev.planner.local;

import org.jspecify.annotations.NullMarked;
