package dev.planner.events.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A set of permissions in one word; in JSON the list of its keys, sorted. */
public record PermissionSet(long bits) {

    public static final PermissionSet NONE = new PermissionSet(0);

    @JsonCreator
    public static PermissionSet of(Collection<Permission> permissions) {
        return new PermissionSet(
                permissions.stream().mapToLong(Permission::bit).reduce(0, (left, right) -> left | right));
    }

    public static PermissionSet of(Permission... permissions) {
        return of(List.of(permissions));
    }

    public boolean contains(Permission permission) {
        return (bits & permission.bit()) != 0;
    }

    public PermissionSet union(PermissionSet other) {
        return new PermissionSet(bits | other.bits);
    }

    public int size() {
        return Long.bitCount(bits);
    }

    /** The keys in alphabetical order; empty if no permission is in the set. */
    @JsonValue
    public List<String> keys() {
        return Arrays.stream(Permission.values())
                .filter(this::contains)
                .map(Permission::key)
                .sorted()
                .toList();
    }
}
