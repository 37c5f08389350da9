/** How fresh a read must be, how it waits for that, and the receipt that says how fresh it was. */
@NullMarked
package dev.planner.query.freshness;

import org.jspecify.annotations.NullMarked;
