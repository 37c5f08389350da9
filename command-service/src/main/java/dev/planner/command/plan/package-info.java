/** Plan rows: who is planned for which project on which day (domain reference, section 8). */
@NullMarked
package dev.planner.command.plan;

import org.jspecify.annotations.NullMarked;
