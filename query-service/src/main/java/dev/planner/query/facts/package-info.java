/** The ladder by which facts are found: near cache, Redis, read tables; and what entitles each rung to be believed. */
@NullMarked
package dev.planner.query.facts;

import org.jspecify.annotations.NullMarked;
