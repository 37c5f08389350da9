package dev.planner.query.graphql;

/**
 * How much a query, or a part of one, asks for; at most.
 *
 * @param depth of fields within fields
 * @param reads fields that read something, each once
 * @param cost values that the answer could hold
 */
record QuerySize(int depth, long reads, long cost) {

    static final QuerySize NOTHING = new QuerySize(0, 0, 0);

    /** Nothing is counted beyond this: fragments within fragments multiply without end. */
    static final long UNCOUNTED = 1_000_000_000;

    /** Of two parts that stand beside each other. */
    QuerySize beside(QuerySize other) {
        return new QuerySize(Math.max(depth, other.depth), atMost(reads + other.reads), atMost(cost + other.cost));
    }

    /** Of a field that has this within each of its items. */
    QuerySize within(boolean reading, long items) {
        return new QuerySize(depth + 1, atMost(reads + (reading ? 1 : 0)), atMost(1 + cost * items));
    }

    private static long atMost(long count) {
        return Math.min(count, UNCOUNTED);
    }
}
