package dev.planner.query.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of questions about access.
 *
 * @param maxChecks questions in one batch at most
 * @param defaultIds ids on a page if the request does not say
 * @param maxIds ids on a page at most
 */
@ConfigurationProperties("planner.access")
record AccessProperties(
        @DefaultValue("1000") int maxChecks,
        @DefaultValue("50") int defaultIds,
        @DefaultValue("200") int maxIds) {}
