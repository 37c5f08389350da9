/** Users, roles, permissions and scopes: their identifiers, their events, and the folds of those events (domain reference, sections 2, 4, 5 and 6). */
@NullMarked
package dev.planner.events.access;

import org.jspecify.annotations.NullMarked;
