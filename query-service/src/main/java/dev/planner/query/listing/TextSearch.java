package dev.planner.query.listing;

import java.util.List;

/** The filter {@code q}: what a reader sees of a row contains a text, in whatever case. */
public final class TextSearch {

    private static final String PARAMETER = "q";

    /** Folds the case of every script, on every machine alike. */
    private static final String FOLD = "casefold(%s collate \"pg_unicode_fast\")";

    private TextSearch() {}

    /** @param shown columns that every row of the list shows */
    public static Condition in(String q, List<String> shown) {
        return in(q, shown, Condition.ALWAYS, List.of());
    }

    /**
     * Searches what each row shows.
     *
     * @param shown columns that every row of the list shows
     * @param hidden columns that only rows under the reader's authority show
     */
    public static Condition in(String q, List<String> shown, Condition authority, List<String> hidden) {
        var text = hidden.isEmpty()
                ? concatenated(shown)
                : "concat_ws(chr(31), %s, case when %s then %s end)"
                        .formatted(concatenated(shown), authority.sql(), concatenated(hidden));
        // A position, not LIKE: then no character of the text has a meaning of its own. The separator is a control
        // character, which q has not.
        var sql = "strpos(%s, %s) > 0"
                .formatted(FOLD.formatted(text), FOLD.formatted("cast(:" + PARAMETER + " as text)"));
        return new Condition(sql, authority.parameters()).with(PARAMETER, q);
    }

    private static String concatenated(List<String> columns) {
        return "concat_ws(chr(31), %s)".formatted(String.join(", ", columns));
    }
}
