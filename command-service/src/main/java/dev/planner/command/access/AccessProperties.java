package dev.planner.command.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the access feature.
 *
 * @param maxBulkItems programs and projects in one bulk assignment
 */
@ConfigurationProperties("planner.access")
record AccessProperties(@DefaultValue("1000") int maxBulkItems) {}
