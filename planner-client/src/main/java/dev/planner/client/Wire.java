package dev.planner.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Questions and answers as they travel. The application's own ideas of JSON have no influence. */
final class Wire {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Wire() {}

    /** @throws IllegalArgumentException if it is missing */
    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("Something is missing.");
        }
        return value;
    }

    record Question(UUID userId, String permission, Target resource) {

        static Question of(UUID user, Check check) {
            return new Question(user, check.permission(), Target.of(check.resource()));
        }
    }

    record Questions(UUID userId, List<Item> checks) {

        static Questions of(UUID user, List<Check> checks) {
            return new Questions(
                    user,
                    checks.stream()
                            .map(check -> new Item(check.permission(), Target.of(check.resource())))
                            .toList());
        }
    }

    record Item(String permission, Target resource) {}

    record Target(String type, @Nullable UUID id) {

        static Target of(Resource resource) {
            return new Target(resource.type().key(), resource.id());
        }
    }

    record Results(@Nullable List<@Nullable Answer> results) {}

    record Answer(
            @Nullable Boolean allowed,
            @Nullable String reason,
            @Nullable Boolean sightOnly,
            @Nullable Grant grant) {

        /** @throws IllegalArgumentException if something is missing; nothing is allowed without a grant */
        Decision decision(Receipt receipt) {
            var isAllowed = required(allowed);
            return new Decision(
                    isAllowed,
                    required(reason),
                    required(sightOnly),
                    isAllowed ? required(grant).read() : null,
                    receipt);
        }
    }

    record Grant(@Nullable String role, @Nullable Scope scope) {

        Decision.Grant read() {
            return new Decision.Grant(required(role), required(scope).read());
        }
    }

    record Scope(
            @Nullable String type,
            @Nullable UUID programId,
            @Nullable UUID projectId) {

        Decision.Scope read() {
            return new Decision.Scope(required(type), programId == null ? projectId : programId);
        }
    }

    record Problem(@Nullable String code, @Nullable String detail) {}
}
