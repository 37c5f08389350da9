package dev.planner.query.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.portfolio.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Tables as CSV (RFC 4180). */
class CsvConverterTests {

    private final CsvConverter converter = new CsvConverter(JsonMapper.shared());
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/anything");

    @JsonInclude(Include.NON_NULL)
    private record Row(String name, LocalDate date, Money price, SplitSource source, Costs costs) {}

    private record Costs(String totalCost, long count) {}

    private record Answer(List<Row> rows, String summary) implements Tabular {

        @Override
        public Table table() {
            return Table.of(Row.class, rows);
        }
    }

    @BeforeEach
    void begin() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aRowIsALineAndValuesAreAsInJson() throws Exception {
        var answer = write(row("Jane Doe", new Costs("-1.50", 3)), row("John", null));

        assertThat(answer.getContentAsString()).isEqualTo("""
                        name,date,price,source,costsTotalCost,costsCount\r
                        Jane Doe,2024-02-01,937.50,plan,-1.50,3\r
                        John,2024-02-01,937.50,plan,,\r
                        """);
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    }

    @Test
    void separatorsQuotesAndLineBreaksAreQuotedAndFormulasNeutralised() throws Exception {
        var answer = write(
                row("Doe, \"Jane\"", null),
                row("=1+1", null),
                row("\tx", null),
                row("two\r\nlines", null),
                row("Ä😀", null));

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> line.replace(",2024-02-01,937.50,plan,,", "")))
                .containsExactly("\"Doe, \"\"Jane\"\"\"", "'=1+1", "'\tx", "\"two", "lines\"", "Ä😀");
    }

    @Test
    void anEmptyTableHasItsHeader() throws Exception {
        assertThat(write().getContentAsString()).isEqualTo("name,date,price,source,costsTotalCost,costsCount\r\n");
    }

    @Test
    void aListIsTheNumberOfWhatIsInIt() {
        record Listing(String name, List<String> parts) {}
        var row = JsonMapper.shared().valueToTree(new Listing("x", List.of("a", "b")));

        assertThat(Column.of(Listing.class))
                .extracting(column -> column.name() + "=" + column.textIn(row))
                .containsExactly("name=x", "parts=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"x\", %s"})
    void whoHasItAlreadyGetsNoBody(String known) throws Exception {
        var first = write(row("Jane", null));
        request.addHeader("If-None-Match", known.formatted(first.getHeader("ETag")));
        var again = write(row("Jane", null));
        var changed = write(row("John", null));

        assertThat(first.getHeader("ETag")).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(changed.getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse write(Row... rows) throws Exception {
        var response = new MockHttpServletResponse();
        try (var output = new ServletServerHttpResponse(response)) {
            converter.write(
                    new Answer(List.of(rows), "not in the table"), MediaType.parseMediaType("text/csv"), output);
        }
        return response;
    }

    private static Row row(String name, Costs costs) {
        return new Row(name, LocalDate.parse("2024-02-01"), Money.of("937.5"), SplitSource.PLAN, costs);
    }
}
