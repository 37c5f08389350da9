package dev.planner.benchmarks.load;

/**
 * A span of time in which one thing is asked.
 *
 * @param arm what is asked; phases of the same arm are rounds of it
 * @param counted whether it is measured; otherwise it only warms up
 * @param url asked by POST
 * @param questions file with a token and a body for each request
 * @param pid process that answers, whose processor time is measured
 * @param clients that ask without pause; of no meaning in an open model
 * @param rate requests a second, sent whether or not others have been answered
 * @param millis how long; of no meaning if everything is asked once
 */
record Phase(
        String arm,
        boolean counted,
        String url,
        String questions,
        long pid,
        Model model,
        int clients,
        double rate,
        long millis) {

    /** Who asks when. */
    enum Model {
        /** Clients without pause until every question has been asked. */
        ONCE,
        /** Clients without pause. */
        CLOSED,
        /** Clients that know nothing of each other. */
        OPEN
    }
}
