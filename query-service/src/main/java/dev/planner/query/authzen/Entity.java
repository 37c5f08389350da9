package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subject or a resource.
 *
 * @param properties have no influence on decisions, which know what is to be known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entity(
        @Nullable String type,
        @Nullable String id,
        @Nullable Map<String, Object> properties) {

    static Entity of(String type, Object id) {
        return new Entity(type, id.toString(), null);
    }

    /** The required members that are missing, as paths from the request. */
    static Stream<String> missing(String name, @Nullable Entity entity) {
        return entity == null
                ? Stream.of(name)
                : Stream.concat(
                        entity.type == null ? Stream.of(name + ".type") : Stream.empty(),
                        entity.id == null ? Stream.of(name + ".id") : Stream.empty());
    }
}
