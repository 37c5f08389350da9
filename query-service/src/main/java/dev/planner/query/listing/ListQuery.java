package dev.planner.query.listing;

/**
 * What a list selects, before it is sorted and cut into pages.
 *
 * @param columns to select
 * @param from the tables that columns, sort fields and conditions speak of
 * @param where which rows belong to the list
 * @param authority over which of them the reader has it; the others show, sort and filter by less
 * @param detail computed for the rows of a page only, which it calls {@code page}
 */
public record ListQuery(String columns, String from, Condition where, Condition authority, Detail detail) {

    /**
     * What a page has beyond its list.
     *
     * @param columns to select
     * @param joins to follow {@code from page}
     */
    public record Detail(String columns, String joins) {

        static final Detail NONE = new Detail("", "");
    }

    public static ListQuery select(String columns, String from) {
        return new ListQuery(columns, from, Condition.ALWAYS, Condition.ALWAYS, Detail.NONE);
    }

    public ListQuery where(Condition condition) {
        return new ListQuery(columns, from, where.and(condition), authority, detail);
    }

    public ListQuery withAuthority(Condition condition) {
        return new ListQuery(columns, from, where, condition, detail);
    }

    public ListQuery withDetail(String detailColumns, String joins) {
        return new ListQuery(columns, from, where, authority, new Detail(", " + detailColumns, joins));
    }
}
