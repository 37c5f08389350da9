/** Users, roles and scopes: who may do what (domain reference, sections 2 to 6). */
@NullMarked
package dev.planner.command.access;

import org.jspecify.annotations.NullMarked;
