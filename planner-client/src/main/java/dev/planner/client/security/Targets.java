package dev.planner.client.security;

import dev.planner.client.Resource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out which resource an expression means. */
final class Targets {

    private static final String SYSTEM = Resource.Type.SYSTEM.key();
    private static final int LENGTH_OF_AN_ID = 36;

    private final List<PlannerResourceResolver> resolvers;

    Targets(List<PlannerResourceResolver> resolvers) {
        this.resolvers = List.copyOf(resolvers);
    }

    /** Empty if it is no object that belongs to Planner. */
    Optional<Resource> of(@Nullable Object target) {
        return switch (target) {
            case null -> Optional.empty();
            case Resource resource -> Optional.of(resource);
            case PlannerResource owned -> Optional.of(owned.plannerResource());
            case String text when text.equals(SYSTEM) -> Optional.of(Resource.SYSTEM);
            default ->
                resolvers.stream()
                        .flatMap(resolver -> resolver.resolve(target).stream())
                        .findFirst();
        };
    }

    /**
     * Empty if there are no such resources or this cannot be the id of one.
     *
     * @param id has no meaning for the system
     */
    Optional<Resource> of(@Nullable Object id, @Nullable String type) {
        return switch (type) {
            case "system" -> Optional.of(Resource.SYSTEM);
            case "program" -> uuid(id).map(Resource::program);
            case "project" -> uuid(id).map(Resource::project);
            case null, default -> Optional.empty();
        };
    }

    static Optional<UUID> uuid(@Nullable Object id) {
        return switch (id) {
            case UUID uuid -> Optional.of(uuid);
            case String text when text.length() == LENGTH_OF_AN_ID -> parsed(text);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
