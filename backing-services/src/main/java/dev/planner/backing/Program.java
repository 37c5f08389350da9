package dev.planner.backing;

import java.util.List;

/** How a server is run as a process. */
interface Program {

    String name();

    int port();

    /** Makes the data ready where they are not and answers the command line. */
    List<String> command();

    /** At which the server ends in good order without waiting for its clients. */
    default String stopSignal() {
        return "TERM";
    }

    /** Whether clients are served now. */
    boolean serves();
}
