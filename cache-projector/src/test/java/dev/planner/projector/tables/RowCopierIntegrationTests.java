package dev.planner.projector.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.projector.support.ProjectorIntegrationTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Values are compared with what PostgreSQL reads from their texts. */
@ProjectorIntegrationTest
class RowCopierIntegrationTests {

    private static final NewRows<Row> FORMAT = NewRows.<Row>of("copied")
            .uuid("id", Row::id)
            .text("t", Row::text)
            .numeric("n", Row::number)
            .date("d", Row::date)
            .instant("i", Row::instant)
            .bigint("b", Row::big)
            .integer("s", row -> (int) row.big())
            .flag("f", row -> row.big() > 0)
            .json("raw", _ -> "{\"text\": \"ä€😀\"}".getBytes(StandardCharsets.UTF_8))
            .jsonb("j", _ -> "{\"text\": \"ä€😀\"}".getBytes(StandardCharsets.UTF_8))
            .uuid("absent", _ -> null)
            .build();

    @Autowired
    private RowCopier copier;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private record Row(UUID id, @Nullable String text, BigDecimal number, LocalDate date, Instant instant, long big) {}

    @BeforeEach
    void makeTable() {
        jdbc.sql("""
                        create table copied (
                            id uuid primary key, t text, n numeric(15, 2), d date, i timestamptz, b bigint, s int, f boolean,
                            raw json, j jsonb, absent uuid)
                        """).update();
    }

    @AfterEach
    void dropTable() {
        jdbc.sql("drop table copied").update();
    }

    @Test
    void valuesArriveAsTheyAre() {
        var numbers = List.of("0.00", "0.01", "0.50", "9.99", "100.00", "12345.60", "-1.05", "9999999999999.99");
        var rows = numbers.stream()
                .map(number -> row("ä€😀 " + number, number, "2024-02-29", "1999-12-31T23:59:59.999999600Z"))
                .toList();

        copier.copy(FORMAT, rows);

        rows.forEach(this::isThere);
    }

    @Test
    void daysAndInstantsBeforeAndAfterTheTurnOfTheCenturyArriveAsTheyAre() {
        var rows = List.of(
                row(null, "1.00", "0001-01-01", "0001-01-01T00:00:00Z"),
                row("", "1.00", "1999-12-31", "1999-12-31T23:59:59.000001Z"),
                row("", "1.00", "2000-01-01", "2000-01-01T00:00:00Z"),
                row("", "1.00", "9999-12-31", "9999-12-31T23:59:59.123456Z"));

        copier.copy(FORMAT, rows);

        rows.forEach(this::isThere);
    }

    @Test
    void manyRowsAreOneStatement() {
        var rows = IntStream.range(0, 5_000)
                .mapToObj(number -> row("text ".repeat(20), number + ".25", "2024-01-01", "2024-01-01T00:00:00Z"))
                .toList();

        copier.copy(FORMAT, rows);

        assertThat(jdbc.sql("select count(*) from copied").query(Integer.class).single())
                .isEqualTo(5_000);
    }

    @Test
    void aRowThatIsThereAlreadyFailsAndLeavesNothingOfTheTransaction() {
        var row = row("", "1.00", "2024-01-01", "2024-01-01T00:00:00Z");
        copier.copy(FORMAT, List.of(row));

        var transaction = new TransactionTemplate(transactions);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    copier.copy(FORMAT, List.of(row("", "2.00", "2024-01-01", "2024-01-01T00:00:00Z")));
                    copier.copy(FORMAT, List.of(row));
                }));

        assertThat(jdbc.sql("select id from copied").query(UUID.class).list()).containsExactly(row.id());
    }

    @Test
    void aTextThatPostgresCannotHoldIsRefused() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> copier.copy(FORMAT, List.of(row("a\0b", "1.00", "2024-01-01", "2024-01-01T00:00:00Z"))));
    }

    private static Row row(@Nullable String text, String number, String date, String instant) {
        return new Row(
                UUID.randomUUID(),
                text,
                new BigDecimal(number),
                LocalDate.parse(date),
                Instant.parse(instant),
                Long.MIN_VALUE + 1);
    }

    private void isThere(Row row) {
        assertThat(jdbc.sql("""
                                select t is not distinct from ?::text and n = ?::numeric and n::text = ? and d = ?::date
                                       and i = ?::timestamptz and b = ?::bigint and s = ?::int and not f
                                       and j = '{"text": "ä€😀"}' and absent is null
                                  from copied where id = ?
                                """)
                        .param(row.text())
                        .param(row.number())
                        .param(row.number().toPlainString())
                        .param(row.date().toString())
                        .param(row.instant().toString())
                        .param(row.big())
                        .param((int) row.big())
                        .param(row.id())
                        .query(Boolean.class)
                        .single())
                .describedAs("%s", row)
                .isTrue();
    }
}
