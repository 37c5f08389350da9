package dev.planner.projector.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table the fields of an object go to when its row is new.
 *
 * @param <R> of which each makes a row
 */
public final class NewRows<R> {

    private final String sql;
    private final List<Cell<R>> columns;

    private NewRows(String table, List<Cell<R>> columns) {
        this.sql = columns.stream()
                .map(Cell::column)
                .collect(Collectors.joining(", ", "copy " + table + " (", ") from stdin (format binary)"));
        this.columns = List.copyOf(columns);
    }

    private record Cell<R>(String column, Writer<R> writer) {}

    private interface Writer<R> {

        void write(R row, BinaryRows rows);
    }

    public static <R> Builder<R> of(String table) {
        return new Builder<>(table);
    }

    /** The statement that takes the rows. */
    String sql() {
        return sql;
    }

    byte[] encode(List<R> rows) {
        var encoded = new BinaryRows();
        for (R row : rows) {
            encoded.row(columns.size());
            columns.forEach(column -> column.writer().write(row, encoded));
        }
        return encoded.end();
    }

    /** Each method names a column, in the type that it must have. */
    public static final class Builder<R> {

        private final String table;
        private final List<Cell<R>> columns = new ArrayList<>();

        private Builder(String table) {
            this.table = table;
        }

        public Builder<R> uuid(String column, Function<R, @Nullable UUID> value) {
            return with(column, (row, rows) -> orAbsent(value.apply(row), rows, rows::uuid));
        }

        public Builder<R> text(String column, Function<R, @Nullable String> value) {
            return with(column, (row, rows) -> orAbsent(value.apply(row), rows, rows::text));
        }

        /** As UTF-8. */
        public Builder<R> json(String column, Function<R, byte[]> value) {
            return with(column, (row, rows) -> rows.json(value.apply(row)));
        }

        /** As UTF-8. */
        public Builder<R> jsonb(String column, Function<R, byte[]> value) {
            return with(column, (row, rows) -> rows.jsonb(value.apply(row)));
        }

        public Builder<R> flag(String column, Predicate<R> value) {
            return with(column, (row, rows) -> rows.flag(value.test(row)));
        }

        public Builder<R> bigint(String column, ToLongFunction<R> value) {
            return with(column, (row, rows) -> rows.number(value.applyAsLong(row)));
        }

        public Builder<R> integer(String column, ToIntFunction<R> value) {
            return with(column, (row, rows) -> rows.smallNumber(value.applyAsInt(row)));
        }

        /** With at most four places. */
        public Builder<R> numeric(String column, Function<R, BigDecimal> value) {
            return with(column, (row, rows) -> rows.decimal(value.apply(row)));
        }

        public Builder<R> date(String column, Function<R, LocalDate> value) {
            return with(column, (row, rows) -> rows.date(value.apply(row)));
        }

        public Builder<R> instant(String column, Function<R, Instant> value) {
            return with(column, (row, rows) -> rows.instant(value.apply(row)));
        }

        public NewRows<R> build() {
            return new NewRows<>(table, columns);
        }

        private Builder<R> with(String column, Writer<R> writer) {
            columns.add(new Cell<>(column, writer));
            return this;
        }

        private static <V> void orAbsent(@Nullable V value, BinaryRows rows, Consumer<V> write) {
            if (value == null) {
                rows.absent();
            } else {
                write.accept(value);
            }
        }
    }
}
