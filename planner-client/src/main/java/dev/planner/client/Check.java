package dev.planner.client;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One question about a user.
 *
 * @param permission its key, such as {@code update_project}
 */
public record Check(String permission, Resource resource) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,49}");

    /** @throws IllegalArgumentException if the permission cannot be the key of one */
    public Check {
        if (!KEY.matcher(permission).matches()) {
            throw new IllegalArgumentException("Not the key of a permission: " + permission);
        }
        Objects.requireNonNull(resource);
    }
}
