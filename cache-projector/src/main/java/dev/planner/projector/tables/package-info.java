/** The ways in which all projections read and write their tables: rows of many aggregates in one statement. */
@NullMarked
package dev.planner.projector.tables;

import org.jspecify.annotations.NullMarked;
