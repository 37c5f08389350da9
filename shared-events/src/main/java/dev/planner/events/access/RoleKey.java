package dev.planner.events.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.AggregateId;
import java.util.regex.Pattern;

/** The key of a role definition: lower snake case, at most 50 characters (domain reference, section 2). */
public record RoleKey(String value) implements AggregateId, Comparable<RoleKey> {

    // Before every constant: they are checked with it.
    private static final Pattern SYNTAX = Pattern.compile("[a-z][a-z0-9_]{0,49}");

    public static final RoleKey ADMIN = new RoleKey("admin");

    public RoleKey {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("not a role key");
        }
    }

    @JsonCreator
    public static RoleKey of(String text) {
        return new RoleKey(text);
    }

    @Override
    public int compareTo(RoleKey other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
