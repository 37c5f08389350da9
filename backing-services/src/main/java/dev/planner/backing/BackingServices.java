package dev.planner.backing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * PostgreSQL, Redis and Kafka on one data directory, each started when it is first asked for.
 *
 * <p>Whatever was started ends when {@link #close()} is called or, at the latest, moments after this JVM has ended, however it ended.
 */
public final class BackingServices implements AutoCloseable {

    private final DataDirectory directory;
    private final Lazy<Postgres> postgres;
    private final Lazy<Redis> redis;
    private final Lazy<Kafka> kafka;
    private final AtomicInteger further = new AtomicInteger();

    private BackingServices(DataDirectory directory, Ports ports) {
        var platform = Platform.ofThisMachine(directory);
        this.directory = directory;
        this.postgres = new Lazy<>(() -> {
            var secret = Secret.keptIn(directory.path().resolve("postgres.secret"));
            return started(new Postgres(platform.postgres(ports.postgres(), secret), ports.postgres(), secret));
        });
        this.redis = new Lazy<>(() -> started(new Redis(platform.redis(ports.redis()), ports.redis())));
        this.kafka = new Lazy<>(() -> started(new Kafka(platform.kafka(ports.kafka()), ports.kafka())));
    }

    /** Empty services on free ports, whose data is deleted when they end. */
    public static BackingServices temporary() {
        return new BackingServices(DataDirectory.temporary(), Ports.free());
    }

    /**
     * Services that find in the given directory what they last wrote there. A server that a former owner left running on this
     * directory is stopped first; a server of anybody else is never touched.
     *
     * @throws IllegalStateException when another living process owns the directory
     */
    public static BackingServices lasting(Path directory, Ports ports) {
        return new BackingServices(DataDirectory.lasting(directory), ports);
    }

    /** Starts at once whatever has not been started yet and answers these services when all of them serve. */
    public BackingServices startAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<BackingService>> starts = List.of(kafka::get, postgres::get, redis::get);
            for (var start : threads.invokeAll(starts)) {
                start.get();
            }
            return this;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Backing services did not start", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while backing services were starting", e);
        }
    }

    public Postgres postgres() {
        return postgres.get();
    }

    public Redis redis() {
        return redis.get();
    }

    public Kafka kafka() {
        return kafka.get();
    }

    /**
     * An empty Redis Cluster, another one each time, of processes also where a Docker engine answers. Ends with the rest at the latest.
     *
     * @param replicas in all
     */
    public RedisCluster redisCluster(int masters, int replicas) {
        return RedisCluster.start(directory.path(), "redis-cluster-" + further.incrementAndGet(), masters, replicas);
    }

    /** An empty master with a replica and a sentinel, else as {@link #redisCluster}. */
    public RedisSentinel redisSentinel() {
        return RedisSentinel.start(directory.path(), "redis-sentinel-" + further.incrementAndGet());
    }

    /**
     * A further program of this owner, not started yet: it is ended like the servers when this JVM ends, however it ends.
     *
     * @param name unique among the programs and servers of this directory
     * @param command asked for at every start
     */
    public OwnedProcess process(
            String name, Supplier<List<String>> command, Map<String, String> environment, Path log) {
        return new OwnedProcess(directory.path(), name, command, environment, "TERM", log);
    }

    /** Where the data and the log of each server are. */
    public Path directory() {
        return directory.path();
    }

    /** Stops every server in good order; a temporary directory is deleted. */
    @Override
    public void close() {
        kafka.ifPresent(BackingService::stop);
        redis.ifPresent(BackingService::stop);
        postgres.ifPresent(BackingService::stop);
        directory.close();
    }

    private static <S extends BackingService> S started(S service) {
        service.start();
        return service;
    }
}
