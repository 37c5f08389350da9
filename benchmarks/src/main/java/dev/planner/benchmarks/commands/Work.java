package dev.planner.benchmarks.commands;

/** What clients do over and over. */
interface Work extends AutoCloseable {

    /** As it is named on the page. */
    String name();

    /**
     * Does it once.
     *
     * @param client from 0 on; a client does one thing after the other
     * @param number how often this client has done it before
     */
    void once(int client, long number);

    /** Whether a service takes part, whose JVM has much to compile before it is as fast as it gets. */
    default boolean isServed() {
        return true;
    }

    @Override
    default void close() {}
}
