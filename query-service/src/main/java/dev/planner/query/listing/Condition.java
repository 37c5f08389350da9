package dev.planner.query.listing;

import java.util.HashMap;
import java.util.Map;

/**
 * A condition on the rows of a list, in SQL with named parameters.
 *
 * @param parameters by name, which is unique within one statement; may be empty
 */
public record Condition(String sql, Map<String, Object> parameters) {

    public static final Condition ALWAYS = of("true");
    public static final Condition NEVER = of("false");

    public Condition {
        parameters = Map.copyOf(parameters);
    }

    public static Condition of(String sql) {
        return new Condition(sql, Map.of());
    }

    public Condition with(String name, Object value) {
        var extended = new HashMap<>(parameters);
        extended.put(name, value);
        return new Condition(sql, extended);
    }

    public Condition and(Condition other) {
        if (equals(NEVER) || other.equals(ALWAYS)) {
            return this;
        }
        return equals(ALWAYS) || other.equals(NEVER) ? other : joined("and", other);
    }

    public Condition or(Condition other) {
        if (equals(ALWAYS) || other.equals(NEVER)) {
            return this;
        }
        return equals(NEVER) || other.equals(ALWAYS) ? other : joined("or", other);
    }

    boolean isAlways() {
        return equals(ALWAYS);
    }

    private Condition joined(String operator, Condition other) {
        var all = new HashMap<>(parameters);
        all.putAll(other.parameters);
        return new Condition("(%s %s %s)".formatted(sql, operator, other.sql), all);
    }
}
