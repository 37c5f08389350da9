package dev.planner.query.listing;

/** One step of an order: a field and its direction. */
public record SortKey(SortField field, boolean descending) {

    private static final String DESCENDING = "-";

    /** As clients write it: {@code name}, {@code -startDate}. */
    @Override
    public String toString() {
        return descending ? DESCENDING + field.name() : field.name();
    }
}
