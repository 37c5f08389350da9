package dev.planner.query.reportcache;

import dev.planner.query.tabular.CsvConverter;
import dev.planner.query.tabular.Tabular;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes what reports are answered with. Endpoints whose report is a table say so themselves, else it is to be had as JSON only. */
final class ReportConverter implements HttpMessageConverter<Object> {

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType(Tabular.CSV));

    private final CsvConverter csv;

    ReportConverter(CsvConverter csv) {
        this.csv = csv;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return type == Report.class
                && (mediaType == null || FORMS.stream().anyMatch(form -> form.isCompatibleWith(mediaType)));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return FORMS;
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("reports are written only", input);
    }

    @Override
    public void write(Object answer, @Nullable MediaType mediaType, HttpOutputMessage output) throws IOException {
        switch ((ReportAnswer) answer) {
            case ReportAnswer.Json json -> {
                output.getHeaders().setContentType(MediaType.APPLICATION_JSON);
                output.getBody().write(json.body());
            }
            case ReportAnswer.Csv(Tabular table, var _) -> csv.write(table, mediaType, output);
            // No body, but its headers are sent with it.
            case ReportAnswer.Unchanged _ -> output.getBody();
        }
    }
}
