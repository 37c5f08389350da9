/** Imports of files: what is said of a file as a whole, beside the events of what was stored. */
@NullMarked
package dev.planner.events.imports;

import org.jspecify.annotations.NullMarked;
