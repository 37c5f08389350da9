package dev.planner.backing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real master and its replica as processes on this machine, with one sentinel that replaces the one by the other. */
public final class RedisSentinel implements AutoCloseable {

    /** The name under which the sentinel knows the master. */
    public static final String MASTER = "planner";

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Redis master;
    private final Redis replica;
    private final Redis sentinel;

    private RedisSentinel(Redis master, Redis replica, Redis sentinel) {
        this.master = master;
        this.replica = replica;
        this.sentinel = sentinel;
    }

    /** Returns when the sentinel knows both servers. */
    static RedisSentinel start(Path directory, String name) {
        int[] ports = Ports.free(3);
        var settings = new ArrayList<>(Redis.SETTINGS);
        settings.addAll(List.of("--replicaof", BackingService.HOST.getHostAddress(), Integer.toString(ports[0])));
        var servers = new RedisSentinel(
                started(directory, new RedisProgram(directory, name + "-master", ports[0], Redis.SETTINGS)),
                started(directory, new RedisProgram(directory, name + "-replica", ports[1], settings)),
                started(directory, new SentinelProgram(directory, name + "-sentinel", ports[2], ports[0])));
        servers.awaitPair();
        return servers;
    }

    /** The server that is the master at first. */
    public Redis master() {
        return master;
    }

    /** The server that takes over. */
    public Redis replica() {
        return replica;
    }

    /** The sentinel, as {@code host:port}. */
    public String address() {
        return sentinel.host() + ":" + sentinel.port();
    }

    @Override
    public void close() {
        sentinel.kill();
        replica.kill();
        master.kill();
    }

    private void awaitPair() {
        if (!Patience.until(LIMIT, () -> knows("status=ok,address=127.0.0.1:" + master.port() + ",slaves=1"))) {
            throw new IllegalStateException("The sentinel has not found the replica after " + LIMIT);
        }
    }

    private boolean knows(String state) {
        try {
            return RedisClient.ask(sentinel, "INFO sentinel").contains(state);
        } catch (IOException notNow) {
            return false;
        }
    }

    private static Redis started(Path directory, Program program) {
        var server = new Redis(new ServerProcess(directory, program), program.port());
        server.start();
        return server;
    }
}
