/** The audit trail: who changed what, and what was denied, as the events tell. A kind of aggregate more needs an {@link AuditRule} more. */
@NullMarked
package dev.planner.projector.audit;

import org.jspecify.annotations.NullMarked;
