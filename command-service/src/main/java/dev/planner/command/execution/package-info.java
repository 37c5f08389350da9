/** The transaction around a command: authorization, the decision, lookups and the first answer stand or fall together. */
@NullMarked
package dev.planner.command.execution;

import org.jspecify.annotations.NullMarked;
