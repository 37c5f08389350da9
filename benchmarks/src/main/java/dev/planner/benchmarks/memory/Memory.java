package dev.planner.benchmarks.memory;

import dev.planner.backing.BackingServices;
import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.system.ChildJvm;
import dev.planner.benchmarks.system.Json;
import dev.planner.query.facts.NearFootprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Memory of users with two roles and four scopes. */
public final class Memory {

    private static final double REDIS_BYTES = 300;
    private static final double NEAR_MEGABYTES = 256;
    private static final int TARGET_USERS = 500_000;
    private static final double MEGABYTE = 1 << 20;

    /** Objects take what they take in the containers. */
    private static final List<String> JVM = List.of("-XX:+UseCompactObjectHeaders", "-Xmx2g");

    private Memory() {}

    public static List<Section> measure(Settings settings) {
        return List.of(redis(settings.redisUsers()), near(settings.nearUsers()));
    }

    private static Section redis(int users) {
        try (var services = BackingServices.temporary()) {
            var bytes = new RedisMemory(services.redis()).bytesOfUser(users);
            return new Section(
                    "Memory in Redis",
                    List.of(
                            "%,d users, written as the projector writes them; growth of used_memory, so with keys, expiry and tables"
                                    .formatted(users)),
                    List.of(Figure.of("a user with two roles and four scopes", bytes, "B")
                            .atMost(REDIS_BYTES)),
                    List.of());
        }
    }

    private static Section near(int users) {
        var found = inItsOwnJvm(users);
        var perUser = found.heapBytes() / (double) users;
        var heap =
                Figure.of("heap of the near cache, for %,d users".formatted(users), found.heapBytes() / MEGABYTE, "MB");
        return new Section(
                "Memory of the near cache",
                List.of("%,d users in one cache; heap in use after a full collection, against before, with %s"
                        .formatted(users, String.join(" ", JVM))),
                List.of(
                        users == TARGET_USERS ? heap.atMost(NEAR_MEGABYTES) : heap,
                        Figure.of("a user with two roles and four scopes", perUser, "B"),
                        Figure.of(
                                        "what the cache itself reckons for a user",
                                        found.reckonedBytes() / (double) users,
                                        "B")
                                .against("the heap", perUser)),
                List.of());
    }

    private static NearFootprint.Found inItsOwnJvm(int users) {
        try {
            var folder = Files.createTempDirectory("planner-near");
            var result = folder.resolve("result.json");
            ChildJvm.run(
                    JVM,
                    NearFootprint.class.getName(),
                    List.of(Integer.toString(users), result.toString()),
                    folder.resolve("log"));
            return Json.read(result, NearFootprint.Found.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
