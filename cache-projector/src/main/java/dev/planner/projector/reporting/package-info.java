/** What plans and actuals cost, summed up for reports: kept current in the transaction that changes the rows beneath, and proved against them. */
@NullMarked
package dev.planner.projector.reporting;

import org.jspecify.annotations.NullMarked;
