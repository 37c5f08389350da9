package dev.planner.backing;

/** What can be done to a server, be it a process or a container. */
interface Server {

    /** Returns when the server serves. */
    void start();

    /** Whether it is there, serving or not. */
    boolean isRunning();

    void stop();

    void kill();

    void pause();

    void resume();
}
