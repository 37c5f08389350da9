package dev.planner.client;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a permission is asked for.
 *
 * @param id of the program or project; absent for the system
 */
public record Resource(Type type, @Nullable UUID id) {

    /** Everything that belongs to no program and no project, such as users, roles, workers, and the act of creating a program. */
    public static final Resource SYSTEM = new Resource(Type.SYSTEM, null);

    /** The kinds of resources. */
    public enum Type {
        SYSTEM,
        PROGRAM,
        PROJECT;

        /** As it is called in requests and expressions, such as {@code project}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Resource {
        if ((type == Type.SYSTEM) != (id == null)) {
            throw new IllegalArgumentException("A program or a project has an id, the system has none.");
        }
    }

    public static Resource program(UUID id) {
        return new Resource(Type.PROGRAM, Objects.requireNonNull(id));
    }

    public static Resource project(UUID id) {
        return new Resource(Type.PROJECT, Objects.requireNonNull(id));
    }
}
