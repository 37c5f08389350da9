package dev.planner.edge.limits;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of a request.
 *
 * @param maxBodySize what a body may bring at most, however it is sent
 * @param maxCsvSize the same for a file of comma-separated values, which is read while it arrives
 */
@ConfigurationProperties("planner.http")
record HttpProperties(
        @DefaultValue("1MB") DataSize maxBodySize,
        @DefaultValue("32MB") DataSize maxCsvSize) {

    DataSize limitOf(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("text/csv")
                ? maxCsvSize
                : maxBodySize;
    }
}
