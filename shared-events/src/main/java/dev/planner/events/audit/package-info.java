/** What the audit trail holds beyond the events of the other features: calls that were denied, and what operators do. */
@NullMarked
package dev.planner.events.audit;

import org.jspecify.annotations.NullMarked;
