/**
 * The endpoint for flexible reads. Features add fields to its schema as controllers of their own; here is what all fields have in common: the
 * request, its limits, how a field declares and demands permissions, how lists below many parents are read together, and errors with codes.
 */
@NullMarked
package dev.planner.query.graphql;

import org.jspecify.annotations.NullMarked;
