package dev.planner.query.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.planner.query.freshness.Versioned;
import java.util.List;

/**
 * Many decisions about one user.
 *
 * @param results in the order of the questions
 * @param version of the user
 */
record BatchAnswer(List<DecisionAnswer> results, @JsonIgnore long version) implements Versioned {}
