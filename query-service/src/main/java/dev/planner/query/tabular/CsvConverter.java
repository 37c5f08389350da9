package dev.planner.query.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.planner.query.freshness.StreamedAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes tables as CSV in UTF-8, a row at a time: a header with the names of the columns, commas, lines that end with CR LF. */
public final class CsvConverter extends AbstractHttpMessageConverter<Tabular> {

    private static final MediaType WRITTEN =
            new MediaType(MediaType.parseMediaType(Tabular.CSV), StandardCharsets.UTF_8);

    private final JsonMapper json;

    public CsvConverter(JsonMapper json) {
        super(MediaType.parseMediaType(Tabular.CSV));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("CSV is written only", input);
    }

    @Override
    protected void writeInternal(Tabular answer, HttpOutputMessage output) throws IOException {
        var table = answer.table();
        output.getHeaders().setContentType(WRITTEN);
        StreamedAnswer.write(output, body -> write(table, body));
    }

    private void write(Table table, OutputStream body) throws IOException {
        var columns = Column.of(table.rowType());
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(body, StandardCharsets.UTF_8);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        for (Record row : table.rows()) {
            var values = json.valueToTree(row);
            csv.writeRecord(columns.stream()
                    .map(column -> Cell.of(column.textIn(values)))
                    .toList());
        }
        csv.flush();
    }
}
