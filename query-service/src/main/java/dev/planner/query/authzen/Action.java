package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param name the key of a permission */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Action(@Nullable String name, @Nullable Map<String, Object> properties) {

    /** The required members that are missing, as paths from the request. */
    static Stream<String> missing(String name, @Nullable Action action) {
        if (action == null) {
            return Stream.of(name);
        }
        return action.name == null ? Stream.of(name + ".name") : Stream.empty();
    }
}
