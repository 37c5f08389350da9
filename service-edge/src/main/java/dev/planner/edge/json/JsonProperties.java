package dev.planner.edge.json;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of a JSON body, beside its size.
 *
 * @param maxNestingDepth of arrays and objects in each other
 * @param maxNumberLength in characters
 * @param maxNameLength in characters, of one field name
 */
@ConfigurationProperties("planner.json")
record JsonProperties(
        @DefaultValue("32") int maxNestingDepth,
        @DefaultValue("64") int maxNumberLength,
        @DefaultValue("256") int maxNameLength) {}
