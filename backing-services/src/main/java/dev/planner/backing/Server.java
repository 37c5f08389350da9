package dev.planner.backing;

/** What can be done to a server, be it a process or a container. */
interface Server {

    /** Returns when the server serves. */
    void start();

    void stop();

    void kill();

    void pause();

    void resume();
}
