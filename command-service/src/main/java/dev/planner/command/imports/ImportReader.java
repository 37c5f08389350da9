package dev.planner.command.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import dev.planner.edge.problem.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads files row by row and keeps nothing of a row but what its reader makes of it. Bytes that are no UTF-8 become U+FFFD, so that they are
 * reported of the field that they stand in.
 */
final class ImportReader {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Characters for which the buffer needs room beside the row that is being read. */
    private static final int FETCHED_AT_ONCE = 32_768;

    private final ImportProperties properties;

    ImportReader(ImportProperties properties) {
        this.properties = properties;
    }

    /**
     * Reads to the end of the body, whatever is in it, so that the client gets to hear the answer.
     *
     * @throws Refusal {@code IMPORT_HEADER_INVALID}; {@code MALFORMED_REQUEST} if the body breaks off
     */
    <R> ImportFile<R> read(InputStream body, boolean dryRun, ImportColumns columns, Function<RowFields, R> row) {
        try {
            try {
                return parse(body, dryRun, columns, row);
            } finally {
                body.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException | UncheckedIOException e) {
            throw Refusal.malformed("The body breaks off.");
        }
    }

    private <R> ImportFile<R> parse(InputStream body, boolean dryRun, ImportColumns columns, Function<RowFields, R> row)
            throws IOException {
        // Closing the records would close the body before its rest is read.
        var records = reader(withoutMark(body)).iterator();
        var errors = new RowErrors();
        var fields = new RowFields(Header.positions(header(records), columns, dryRun), errors);
        var rows = new ArrayList<R>();
        var count = 0;
        try {
            for (var next = next(records); next.isPresent(); next = next(records)) {
                count++;
                if (count <= properties.maxRows()) {
                    fields.goTo(count + 1, next.get());
                    rows.add(row.apply(fields));
                }
            }
        } catch (CsvParseException e) {
            count++;
            errors.add(count + 1, null, RowCode.UNREADABLE_ROW);
        }
        if (count == 0) {
            throw Header.noDataRow(dryRun);
        }
        return count > properties.maxRows()
                ? new ImportFile<>(count, List.of(), tooMany())
                : new ImportFile<>(count, rows, errors.inOrder());
    }

    /** One that cannot be read has no columns. */
    private static String[] header(CloseableIterator<String[]> records) {
        try {
            return next(records).orElseGet(() -> new String[0]);
        } catch (CsvParseException e) {
            return new String[0];
        }
    }

    private List<RowError> tooMany() {
        return List.of(RowError.of(properties.maxRows() + 2, null, RowCode.TOO_MANY_ROWS));
    }

    private CsvReader<String[]> reader(Reader text) {
        var handler = StringArrayHandler.builder()
                .maxFields(properties.maxColumns())
                .maxFieldSize(properties.maxRowLength())
                .maxRecordSize(properties.maxRowLength())
                .build();
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(properties.maxRowLength() + FETCHED_AT_ONCE)
                .build(handler, text);
    }

    private static Reader withoutMark(InputStream body) throws IOException {
        var text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** The next row that has anything in it; empty at the end. */
    private static Optional<String[]> next(CloseableIterator<String[]> records) {
        try {
            while (records.hasNext()) {
                var fields = records.next();
                if (fields.length > 1 || !fields[0].isBlank()) {
                    return Optional.of(fields);
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            // A body that is too large refuses to be read, and the reader wraps that.
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }
}
