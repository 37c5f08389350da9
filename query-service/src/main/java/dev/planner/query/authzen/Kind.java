package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entities that are searched for: an {@link Entity} of which an id is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Kind(@Nullable String type, @Nullable Map<String, Object> properties) {

    /** An empty text, which is no type here, if there is none. */
    static String typeOf(@Nullable Kind kind) {
        return kind == null || kind.type == null ? "" : kind.type;
    }

    /** The required members that are missing, as paths from the request. */
    static Stream<String> missing(String name, @Nullable Kind kind) {
        if (kind == null) {
            return Stream.of(name);
        }
        return kind.type == null ? Stream.of(name + ".type") : Stream.empty();
    }
}
