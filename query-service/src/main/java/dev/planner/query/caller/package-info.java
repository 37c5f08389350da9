/** Who is asking, and what they may: the query service's enforcement of the permissions that its endpoints declare. */
@NullMarked
package dev.planner.query.caller;

import org.jspecify.annotations.NullMarked;
