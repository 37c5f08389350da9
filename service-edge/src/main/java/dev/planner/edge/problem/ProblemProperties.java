package dev.planner.edge.problem;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How errors are answered.
 *
 * @param retryAfter when a client that got 503 should try again, unless the refusal itself says when; whole seconds
 */
@ConfigurationProperties("planner.problem")
record ProblemProperties(@DefaultValue("2s") Duration retryAfter) {}
