package dev.planner.model;

import dev.planner.model.Expectation.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a body and notes what is wrong with it (domain reference, sections 1 and 2). What is wrong or absent reads as null. */
final class Fields {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    static final BigDecimal MAX_MONEY = new BigDecimal("9999999999999.99");

    private final Map<?, ?> body;
    private final String prefix;
    private final Set<Object> known = new HashSet<>();
    private final Notes notes;

    /** What is wrong with a whole body, its parts included. */
    private static final class Notes {
        private boolean malformed;
        private final Set<String> errors = new TreeSet<>();
        private final List<Fields> parts = new ArrayList<>();
    }

    Fields(Object body) {
        this(body, "", new Notes());
    }

    private Fields(Object body, String prefix, Notes notes) {
        this.body = (Map<?, ?>) body;
        this.prefix = prefix;
        this.notes = notes;
        notes.parts.add(this);
    }

    Fields part(Object part, String name) {
        return new Fields(part, prefix + name + ".", notes);
    }

    boolean has(String field) {
        known.add(field);
        return body.containsKey(field);
    }

    void error(String field, String code) {
        notes.errors.add(prefix + field + ":" + code);
    }

    boolean isGood(String field) {
        return notes.errors.stream().noneMatch(error -> error.startsWith(prefix + field + ":"));
    }

    /** Raises what has been noted. */
    void settle() {
        var isUnknown = notes.parts.stream().anyMatch(part -> !part.known.containsAll(part.body.keySet()));
        if (notes.malformed || isUnknown) {
            throw new Objections.Raised(List.of(Refusal.of(400, "MALFORMED_REQUEST")));
        }
        if (!notes.errors.isEmpty()) {
            throw new Objections.Raised(
                    List.of(Refusal.of(422, "VALIDATION_FAILED", "errors", List.copyOf(notes.errors))));
        }
    }

    String text(String field, int max) {
        return required(field, optionalText(field, max));
    }

    String optionalText(String field, int max) {
        var text = string(field);
        if (text != null && text.codePointCount(0, text.length()) > max) {
            error(field, "too_long");
        }
        return text;
    }

    /** In an update: absent and empty text stay as they are, null cannot be. */
    String text(String field, int max, String current) {
        return fixedIfAbsent(field, optionalText(field, max), current);
    }

    /** In an update: absent and empty text stay as they are, null clears. */
    String optionalText(String field, int max, String current) {
        var text = optionalText(field, max);
        return text == null && !isNull(field) ? current : text;
    }

    LocalDate date(String field) {
        return required(field, optionalDate(field));
    }

    LocalDate date(String field, LocalDate current) {
        return fixedIfAbsent(field, optionalDate(field), current);
    }

    /** A date that is given, or null. */
    LocalDate optionalDate(String field) {
        var text = value(field, String.class);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            notes.malformed = true;
            return null;
        }
    }

    String id(String field) {
        return required(field, optionalId(field));
    }

    String id(String field, String current) {
        return fixedIfAbsent(field, optionalId(field), current);
    }

    String optionalId(String field) {
        var text = value(field, String.class);
        if (text != null && !text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            notes.malformed = true;
        }
        return text;
    }

    String key(String field, Set<String> keys) {
        return required(field, optionalKey(field, keys));
    }

    String optionalKey(String field, Set<String> keys) {
        var text = value(field, String.class);
        if (text != null && !keys.contains(text)) {
            notes.malformed = true;
        }
        return text;
    }

    /** A list that is given, or null. */
    List<?> optionalList(String field) {
        return value(field, List.class);
    }

    Boolean truth(String field) {
        return required(field, value(field, Boolean.class));
    }

    BigDecimal money(String field) {
        var amount = required(field, number(field));
        return amount == null ? null : bounded(field, amount, MAX_MONEY.negate(), MAX_MONEY);
    }

    BigDecimal percentage(String field) {
        return required(field, optionalPercentage(field));
    }

    BigDecimal optionalPercentage(String field) {
        var number = number(field);
        return number == null ? null : bounded(field, number, BigDecimal.ZERO, HUNDRED);
    }

    void check(boolean holds, String field, String code) {
        if (!holds && isGood(field)) {
            error(field, code);
        }
    }

    /** An update cannot clear it. */
    void never(String field, Object given, Object current) {
        if ((given != null || isNull(field)) && (given == null || !given.equals(current))) {
            error(field, "fixed");
        }
    }

    boolean isNull(String field) {
        return has(field) && body.get(field) == null;
    }

    private <T> T fixedIfAbsent(String field, T value, T current) {
        if (isNull(field)) {
            error(field, "required");
        }
        return value == null ? current : value;
    }

    private <T> T required(String field, T value) {
        if (value == null && isGood(field)) {
            error(field, "required");
        }
        return value;
    }

    private BigDecimal bounded(String field, BigDecimal number, BigDecimal min, BigDecimal max) {
        var isGood = number.stripTrailingZeros().scale() <= 2 && number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
        if (!isGood) {
            error(field, "out_of_range");
            return null;
        }
        return number.setScale(2);
    }

    private BigDecimal number(String field) {
        has(field);
        var value = body.get(field);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(value.toString().strip());
        } catch (NumberFormatException _) {
            error(field, "not_a_number");
            return null;
        }
    }

    private String string(String field) {
        var text = value(field, String.class);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private <T> T value(String field, Class<T> type) {
        has(field);
        var value = body.get(field);
        if (value != null && !type.isInstance(value)) {
            notes.malformed = true;
            return null;
        }
        return type.cast(value);
    }
}
