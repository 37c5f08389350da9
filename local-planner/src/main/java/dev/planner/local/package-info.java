/** The launcher: one command that runs the whole system on one machine. */
@NullMarked
package dev.planner.local;

import org.jspecify.annotations.NullMarked;
