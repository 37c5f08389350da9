package dev.planner.query.tabular;

/**
 * An answer that is a table at heart. Whoever asks for {@code text/csv} gets the table alone; in JSON the answer is what it is. Its endpoint
 * declares both, the usual one first:
 *
 * <pre>{@code
 * @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
 * }</pre>
 */
public interface Tabular {

    /** The media type. */
    String CSV = "text/csv";

    Table table();
}
