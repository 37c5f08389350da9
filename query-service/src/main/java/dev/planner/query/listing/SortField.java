package dev.planner.query.listing;

/**
 * A field by which a list can be sorted.
 *
 * @param name as clients name it
 * @param sql the value, in terms of the tables of the list's {@link ListQuery}
 * @param presence whether a row can be without it; rows without it come last, in either direction
 */
public record SortField(String name, String sql, SortType type, Presence presence) {

    /** Whether a row of a list shows a field. */
    public enum Presence {
        ALWAYS,
        /** The entity may lack it. */
        OPTIONAL,
        /** Only rows over which the reader has authority show it; to the order of the others it contributes nothing. */
        WITH_AUTHORITY
    }

    public static SortField text(String name, String sql) {
        return new SortField(name, sql, SortType.TEXT, Presence.ALWAYS);
    }

    public static SortField date(String name, String sql) {
        return new SortField(name, sql, SortType.DATE, Presence.ALWAYS);
    }

    public static SortField instant(String name, String sql) {
        return new SortField(name, sql, SortType.INSTANT, Presence.ALWAYS);
    }

    /** A whole number. */
    public static SortField number(String name, String sql) {
        return new SortField(name, sql, SortType.NUMBER, Presence.ALWAYS);
    }

    public static SortField id(String sql) {
        return new SortField("id", sql, SortType.ID, Presence.ALWAYS);
    }

    public SortField optional() {
        return new SortField(name, sql, type, Presence.OPTIONAL);
    }

    public SortField withAuthority() {
        return new SortField(name, sql, type, Presence.WITH_AUTHORITY);
    }

    public SortKey ascending() {
        return new SortKey(this, false);
    }
}
