/** The audit trail, as far as the caller's scopes cover it, and the history of a user's access. */
@NullMarked
package dev.planner.query.audit;

import org.jspecify.annotations.NullMarked;
