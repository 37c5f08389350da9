/** Who can do something on a program, a project or the system, and through which grant: decisions for everybody at once, in SQL. */
@NullMarked
package dev.planner.query.subjects;

import org.jspecify.annotations.NullMarked;
