/** Users with their roles and scopes, from the read tables. */
@NullMarked
package dev.planner.query.users;

import org.jspecify.annotations.NullMarked;
