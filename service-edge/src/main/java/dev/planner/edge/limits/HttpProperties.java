package dev.planner.edge.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of a request.
 *
 * @param maxBodySize what a body may bring at most, however it is sent
 */
@ConfigurationProperties("planner.http")
record HttpProperties(@DefaultValue("1MB") DataSize maxBodySize) {}
