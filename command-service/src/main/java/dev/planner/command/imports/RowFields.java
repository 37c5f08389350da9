package dev.planner.command.imports;

import dev.planner.edge.json.IsoDates;
import dev.planner.events.Ids;
import dev.planner.events.portfolio.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of the row that is being read. What is not acceptable is reported, and null then; so is what is required and empty. */
public final class RowFields {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,64}(\\.[0-9]{1,2})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Integer> positions;
    private final RowErrors errors;
    private final Pool<String> texts = new Pool<>(Optional::of);
    private final Pool<UUID> ids = new Pool<>(orNothing(Ids::uuid));
    private final Pool<LocalDate> dates = new Pool<>(orNothing(IsoDates::date));
    private final Pool<BigDecimal> numbers = new Pool<>(RowFields::number);
    private final Pool<Percentage> percentages = new Pool<>(text -> Optional.of(new Percentage(new BigDecimal(text))));
    private int number;
    private String[] fields = {};

    RowFields(Map<String, Integer> positions, RowErrors errors) {
        this.positions = positions;
        this.errors = errors;
    }

    void goTo(int rowNumber, String[] row) {
        number = rowNumber;
        fields = row;
    }

    /** Of the header 1, of the first data row 2. */
    public int number() {
        return number;
    }

    public @Nullable String requiredText(String column) {
        return isThere(column) ? texts.get(raw(column)).orElseThrow() : null;
    }

    public @Nullable UUID requiredId(String column) {
        return required(column, ids, "Must be a UUID.");
    }

    public @Nullable LocalDate requiredDate(String column) {
        return required(column, dates, "Must be a day, written yyyy-MM-dd.");
    }

    /** From 0.00 to 100.00. */
    public @Nullable Percentage requiredPercentage(String column) {
        return isThere(column) ? optionalPercentage(column) : null;
    }

    /** From 0.00 to 100.00; null as well if the field is empty. */
    public @Nullable Percentage optionalPercentage(String column) {
        var text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        var value = numbers.get(text);
        if (value.isEmpty()) {
            reject(column, RowCode.INVALID_FORMAT, "Must be a number with at most two places, such as 75.5.");
            return null;
        }
        if (value.get().signum() < 0 || value.get().compareTo(HUNDRED) > 0) {
            reject(column, RowCode.OUT_OF_RANGE);
            return null;
        }
        return percentages.get(text).orElseThrow();
    }

    /** Whether the field is there and has something in it. */
    public boolean has(String column) {
        return !raw(column).isEmpty();
    }

    public void reject(String column, RowCode code) {
        errors.add(number, column, code);
    }

    private void reject(String column, RowCode code, String message) {
        errors.add(number, column, code, message);
    }

    private <T> @Nullable T required(String column, Pool<T> pool, String message) {
        if (!isThere(column)) {
            return null;
        }
        var value = pool.get(raw(column));
        if (value.isEmpty()) {
            reject(column, RowCode.INVALID_FORMAT, message);
        }
        return value.orElse(null);
    }

    private boolean isThere(String column) {
        if (!has(column)) {
            reject(column, RowCode.REQUIRED);
        }
        return has(column);
    }

    /** Empty if the file has no such column, or the row ends before it. */
    private String raw(String column) {
        var position = positions.get(column);
        return position == null || position >= fields.length ? "" : fields[position].strip();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static <T> Function<String, Optional<T>> orNothing(Function<String, T> reader) {
        return text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        };
    }
}
