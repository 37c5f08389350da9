package dev.planner.events.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One checkable action (domain reference, section 4). The order of the constants is part of the stored format: a permission is one bit
 * of a {@link PermissionSet}, so new ones go to the end.
 */
public enum Permission {
    MANAGE_USERS,
    MANAGE_ROLES,
    CREATE_PROGRAM,
    READ_PROGRAM,
    UPDATE_PROGRAM,
    DELETE_PROGRAM,
    CREATE_PROJECT,
    READ_PROJECT,
    UPDATE_PROJECT,
    DELETE_PROJECT,
    CREATE_RESOURCE,
    READ_RESOURCE,
    UPDATE_RESOURCE,
    DELETE_RESOURCE,
    CREATE_WORKER,
    READ_WORKER,
    UPDATE_WORKER,
    DELETE_WORKER,
    CREATE_ASSIGNMENT,
    READ_ASSIGNMENT,
    UPDATE_ASSIGNMENT,
    DELETE_ASSIGNMENT,
    CREATE_ACTUAL,
    READ_ACTUAL,
    UPDATE_ACTUAL,
    DELETE_ACTUAL,
    IMPORT_ACTUALS,
    VIEW_BUDGET,
    UPDATE_BUDGET,
    VIEW_FORECAST,
    VIEW_REPORTS,
    VIEW_AUDIT_LOGS;

    private static final Map<String, Permission> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Permission::key, Function.identity()));

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The lower_snake key by which clients name the permission. */
    @JsonValue
    public String key() {
        return key;
    }

    public static Optional<Permission> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** @throws IllegalArgumentException if no permission has this key */
    @JsonCreator
    public static Permission of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("unknown permission"));
    }

    @SuppressWarnings("EnumOrdinal") // the order of the constants is the stored format
    long bit() {
        return 1L << ordinal();
    }
}
