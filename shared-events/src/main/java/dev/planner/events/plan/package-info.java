/** Plan rows: who is planned for which project on which day, and the rules of a resource's calendar (domain reference, section 8). */
@NullMarked
package dev.planner.events.plan;

import org.jspecify.annotations.NullMarked;
