/** The command service: one package per feature. */
@NullMarked
package dev.planner.command;

import org.jspecify.annotations.NullMarked;
