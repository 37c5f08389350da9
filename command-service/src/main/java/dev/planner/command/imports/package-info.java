/** Files of many rows: how they are read, told what is wrong with them, and stored in one step or not at all (domain reference, section 9). */
@NullMarked
package dev.planner.command.imports;

import org.jspecify.annotations.NullMarked;
