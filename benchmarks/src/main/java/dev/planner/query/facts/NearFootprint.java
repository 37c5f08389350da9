package dev.planner.query.facts;

import dev.planner.benchmarks.system.Json;
import dev.planner.cache.Fact.UserFact;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Random;

/** What users in the near cache take of the heap. Alone in its JVM. */
public final class NearFootprint {

    private static final int COLLECTIONS = 5;

    private NearFootprint() {}

    /**
     * What was found.
     *
     * @param heapBytes by which the heap in use has grown
     * @param reckonedBytes by which the cache bounds itself
     */
    public record Found(long heapBytes, long reckonedBytes) {}

    /** Arguments: how many users, and the file for what is found. */
    public static void main(String[] arguments) {
        var users = Integer.parseInt(arguments[0]);
        var near = Fixtures.nearCache(new FactMetrics(new SimpleMeterRegistry()));
        var random = new Random(1);
        keep(near, random, 1); // the classes
        var before = used();
        keep(near, random, users);
        var found = new Found(used() - before, near.weight());
        if (near.size() < users) {
            throw new IllegalStateException("the cache holds only " + near.size());
        }
        Reference.reachabilityFence(near);
        Json.write(Path.of(arguments[1]), found);
    }

    private static void keep(NearCache near, Random random, int users) {
        for (int i = 0; i < users; i++) {
            near.keep(new UserFact(SomeUser.of(random)), near.beginLoad());
        }
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
