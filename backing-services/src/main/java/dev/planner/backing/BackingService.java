package dev.planner.backing;

import java.net.InetAddress;

/** One running server, and the means to make it fail. Its port and its data stay the same however often it is started again. */
public abstract sealed class BackingService permits Postgres, Redis, Kafka {

    static final InetAddress HOST = InetAddress.ofLiteral("127.0.0.1");

    private final Server server;
    private final int port;

    BackingService(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    public final String host() {
        return HOST.getHostAddress();
    }

    public final int port() {
        return port;
    }

    /** Starts the server after {@link #stop()} or {@link #kill()} and returns when it serves; does nothing while it runs. */
    public final synchronized void start() {
        server.start();
    }

    /** Whether the server is there; false after a crash of its own too. */
    public final synchronized boolean isRunning() {
        return server.isRunning();
    }

    /** Ends the server in good order. */
    public final synchronized void stop() {
        server.stop();
    }

    /** Ends the server at once and without a chance to tidy up, as a crash would. */
    public final synchronized void kill() {
        server.kill();
    }

    /** Freezes the server: connections stay open and nothing answers until {@link #resume()}. */
    public final synchronized void pause() {
        server.pause();
    }

    public final synchronized void resume() {
        server.resume();
    }
}
