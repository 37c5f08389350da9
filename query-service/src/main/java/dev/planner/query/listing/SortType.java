package dev.planner.query.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/** How the values of a sort field compare, and how they travel in cursors and to the database. */
public enum SortType {

    /** By code points: the same order on every machine and in every client. */
    TEXT(String.class, Function.identity(), SortType::storableText),
    NUMBER(Long.class, Object::toString, Long::valueOf),
    DATE(LocalDate.class, LocalDate::toString, text -> LocalDate.parse(fourDigitYear(text))),
    INSTANT(
            OffsetDateTime.class,
            value -> value.toInstant().toString(),
            text -> Instant.parse(fourDigitYear(text)).atOffset(ZoneOffset.UTC)),
    /** By the text of the UUID. */
    ID(UUID.class, UUID::toString, UUID::fromString);

    private final Class<?> javaType;
    private final Function<Object, String> print;
    private final Function<String, ?> parse;

    <T> SortType(Class<T> javaType, Function<T, String> print, Function<String, T> parse) {
        this.javaType = javaType;
        this.print = value -> print.apply(javaType.cast(value));
        this.parse = parse;
    }

    /** What PostgreSQL sorts and compares by. */
    String expression(String sql) {
        return this == TEXT ? sql + " collate \"C\"" : sql;
    }

    /** What JDBC reads a value as. */
    Class<?> javaType() {
        return javaType;
    }

    String print(Object value) {
        return print.apply(value);
    }

    /** @throws RuntimeException of any kind if no value is printed like this */
    Object parse(String text) {
        var value = parse.apply(text);
        if (!print(value).equals(text)) {
            throw new IllegalArgumentException("not in canonical form");
        }
        return value;
    }

    private static String storableText(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("PostgreSQL holds no NUL");
        }
        return text;
    }

    /** Java knows years that PostgreSQL refuses; it prints them with a sign. */
    private static String fourDigitYear(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new IllegalArgumentException("not a year of four digits");
        }
        return text;
    }
}
