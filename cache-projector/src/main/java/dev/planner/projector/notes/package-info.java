/** Which cached facts are older than the tables. Notes are taken in the transaction that changes the tables and cleared when a sink has caught up. */
@NullMarked
package dev.planner.projector.notes;

import org.jspecify.annotations.NullMarked;
