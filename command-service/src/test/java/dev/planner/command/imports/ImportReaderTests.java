package dev.planner.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReaderTests {

    private static final ImportColumns COLUMNS = new ImportColumns(List.of("name", "date"), List.of("percentage"));
    private static final int MAX_ROWS = 3;
    private static final int MAX_LENGTH = 100;

    private final ImportReader reader = new ImportReader(new ImportProperties(
            MAX_ROWS,
            10,
            MAX_LENGTH,
            1,
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofDays(1),
            Duration.ofDays(1)));

    private record Row(int number, String name) {}

    @Test
    void columnsStandInAnyOrderAmongOthers() {
        var file = read("date,color,name\n2024-02-01,red,Ada\n2024-02-02,blue,Bob\n");

        assertThat(file.rows()).containsExactly(new Row(2, "Ada"), new Row(3, "Bob"));
        assertThat(file.totalRows()).isEqualTo(2);
        assertThat(file.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFname,date\nAda,2024-02-01",
                "name,date\r\nAda,2024-02-01\r\n",
                "name,date\rAda,2024-02-01\r",
                "\n\nname,date\n\n  \nAda,2024-02-01\n\n",
                "\"name\",\"date\"\n\"Ada\",\"2024-02-01\"\n",
                " name , date \n  Ada  , 2024-02-01 ",
                "name,date\nAda,2024-02-01,one,more",
            })
    void whatPeopleAndProgramsWriteIsRead(String text) {
        var file = read(text);

        assertThat(file.rows()).containsExactly(new Row(2, "Ada"));
        assertThat(file.errors()).isEmpty();
    }

    @Test
    void aQuotedFieldHoldsWhateverIsInIt() {
        var file = read("name,date\n\"O\"\"Hara, Scarlett\r\nof Tara\",2024-02-01\nBob,2024-02-01\n");

        assertThat(file.rows()).containsExactly(new Row(2, "O\"Hara, Scarlett\r\nof Tara"), new Row(3, "Bob"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "name            | MISSING_COLUMN  | date",
                "Name,date       | MISSING_COLUMN  | name",
                "name,date,name  | REPEATED_COLUMN | name",
                "name,date,a,a   | REPEATED_COLUMN | null",
                "name,date       | NO_DATA_ROW     | null",
                "\"name,date     | MISSING_COLUMN  | name",
            })
    void aHeaderThatIsNotValidIsReportedAsFarAsItGoes(String text, RowCode code, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(text + "\n"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_HEADER_INVALID);
                    assertThat(refusal.facts()).containsEntry("accepted", false).containsEntry("totalRows", 0);
                    assertThat((List<?>) refusal.facts().get("errors")).first().satisfies(error -> {
                        assertThat(((RowError) error).code()).isEqualTo(code);
                        assertThat(((RowError) error).field()).isEqualTo(field);
                    });
                });
    }

    @Test
    void aFileOfNothingLacksEveryColumn() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(""))
                .satisfies(refusal ->
                        assertThat((List<?>) refusal.facts().get("errors")).hasSize(2));
    }

    @Test
    void textOfAnotherEncodingHasNoHeader() {
        var body = "name,date\nAda,2024-02-01".getBytes(StandardCharsets.UTF_16);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(body))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_HEADER_INVALID));
    }

    @Test
    void bytesThatAreNoTextShowInTheirField() {
        var file = read("name,date\nJos\u00e9,2024-02-01".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(file.rows()).containsExactly(new Row(2, "Jos\uFFFD"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',REQUIRED",
        "2024-02-30,INVALID_FORMAT",
        "01.02.2024,INVALID_FORMAT",
        "2024-2-1,INVALID_FORMAT",
        "=TODAY(),INVALID_FORMAT"
    })
    void aDateIsADay(String date, RowCode code) {
        assertThat(read("name,date\nAda," + date + "\n").errors())
                .containsExactly(new RowError(2, "date", code, message(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "1e2,INVALID_FORMAT",
        "25.001,INVALID_FORMAT",
        "+5,INVALID_FORMAT",
        "NaN,INVALID_FORMAT",
        "=1+1,INVALID_FORMAT",
        "'25,5',INVALID_FORMAT",
        "-0.01,OUT_OF_RANGE",
        "100.01,OUT_OF_RANGE",
        "99999999999999999999,OUT_OF_RANGE"
    })
    void aPercentageIsFromNothingToAllWithTwoPlaces(String percentage, RowCode code) {
        assertThat(read("name,date,percentage\nAda,2024-02-01,\"" + percentage + "\"\n")
                        .errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.field()).isEqualTo("percentage");
                });
    }

    @Test
    void asManyRowsAsAllowedAreTaken() {
        assertThat(read(rows(MAX_ROWS)).rows()).hasSize(MAX_ROWS);
    }

    @Test
    void ofTooManyRowsNothingButThatIsReported() {
        var file = read(rows(MAX_ROWS + 5) + "\n,,\n");

        assertThat(file.rows()).isEmpty();
        assertThat(file.totalRows()).isEqualTo(MAX_ROWS + 6);
        assertThat(file.errors()).containsExactly(RowError.of(MAX_ROWS + 2, null, RowCode.TOO_MANY_ROWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Ada", "\"Ada\"x,2024-02-01", "a,b,c,d,e,f,g,h,i,j,k"})
    void readingEndsAtARowThatIsNoCsv(String row) {
        var file = read("name,date\nBob,\n" + row + "\nCarl,2024-02-01\n");

        assertThat(file.rows()).containsExactly(new Row(2, "Bob"));
        assertThat(file.errors())
                .extracting(RowError::rowNumber, RowError::code)
                .containsExactly(tuple(2, RowCode.REQUIRED), tuple(3, RowCode.UNREADABLE_ROW));
    }

    @Test
    void theBodyIsReadToItsEndSoThatTheClientHearsTheAnswer() {
        var body = new ByteArrayInputStream(("name,date\n" + "x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));

        var file = reader.read(body, false, COLUMNS, ImportReaderTests::row);

        assertThat(file.errors()).containsExactly(RowError.of(2, null, RowCode.UNREADABLE_ROW));
        assertThat(body.available()).isZero();
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> "Ada,2024-02-01")
                .collect(Collectors.joining("\n", "name,date\n", "\n"));
    }

    private static String message(RowCode code) {
        return code == RowCode.REQUIRED ? code.message() : "Must be a day, written yyyy-MM-dd.";
    }

    private ImportFile<Row> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportFile<Row> read(byte[] body) {
        return reader.read(new ByteArrayInputStream(body), false, COLUMNS, ImportReaderTests::row);
    }

    private static Row row(RowFields fields) {
        var name = fields.requiredText("name");
        fields.requiredDate("date");
        fields.optionalPercentage("percentage");
        return new Row(fields.number(), String.valueOf(name));
    }
}
