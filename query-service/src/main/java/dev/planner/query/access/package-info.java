/** Decisions and access views: may this user do this here, and what does a user reach (domain reference, section 5). */
@NullMarked
package dev.planner.query.access;

import org.jspecify.annotations.NullMarked;
