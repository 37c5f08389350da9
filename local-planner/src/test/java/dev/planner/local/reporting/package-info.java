/** Every report, as whoever reads it is to get it: what the running system answers is held against this. */
@NullMarked
package dev.planner.local.reporting;

import org.jspecify.annotations.NullMarked;
