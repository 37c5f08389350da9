/** Users, their roles and their scopes in the read tables. */
@NullMarked
package dev.planner.projector.access;

import org.jspecify.annotations.NullMarked;
