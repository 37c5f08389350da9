package dev.planner.edge.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A decimal number as the client wrote it, as a JSON string or as a JSON number. It is kept as text because arithmetic on an exponent
 * such as {@code 1e999999999} takes all memory there is: {@link #decimal} gives a number only within bounds.
 */
@JsonDeserialize(using = DecimalTextDeserializer.class)
public record DecimalText(@JsonValue String text) {

    private static final int MAX_LENGTH = 64;
    private static final int MAX_EXPONENT = 64;
    private static final Pattern SYNTAX = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

    /** The number; empty if the text is none, or one of a size that nothing here can mean. */
    public Optional<BigDecimal> decimal() {
        return text.length() <= MAX_LENGTH && SYNTAX.matcher(text).matches()
                ? Optional.of(new BigDecimal(text)).filter(DecimalText::isBounded)
                : Optional.empty();
    }

    private static boolean isBounded(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_EXPONENT;
    }

    @Override
    public String toString() {
        return text;
    }
}
