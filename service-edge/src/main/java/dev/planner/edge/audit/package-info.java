/** What every service tells the audit trail: calls that it denies, and what operators do. Never at the expense of a request. */
@NullMarked
package dev.planner.edge.audit;

import org.jspecify.annotations.NullMarked;
