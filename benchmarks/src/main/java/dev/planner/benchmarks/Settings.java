package dev.planner.benchmarks;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param quick whether only to show that everything runs
 * @param rounds revocations, on the idle system and under commands each
 * @param warmUpRounds revocations before, until every JVM has compiled what it needs
 * @param phase how long one thing is asked before the next
 * @param repetitions rounds over everything that is compared
 * @param clients that ask without pause
 * @param users of the organisation that load is made for
 * @param callers that ask about themselves, each with a token of its own
 * @param nearUsers in the near cache whose memory is measured
 * @param redisUsers in the Redis whose memory is measured
 * @param warmUpUsers in the read tables from which Redis is filled
 * @param requests of each kind in a round of lists or reports
 * @param volumes of planning data
 */
public record Settings(
        boolean quick,
        int rounds,
        int warmUpRounds,
        Duration phase,
        int repetitions,
        int clients,
        int users,
        int callers,
        int nearUsers,
        int redisUsers,
        int warmUpUsers,
        int requests,
        Volumes volumes) {

    public static final int PROGRAMS = 1_000;
    public static final int PROJECTS = 10_000;

    /** Of everything that is generated. */
    public static final long SEED = 20_240_201;

    static final Settings FULL = new Settings(
            false,
            400,
            150,
            Duration.ofSeconds(8),
            5,
            32,
            100_000,
            2_000,
            500_000,
            100_000,
            1_000_000,
            500,
            Volumes.FULL);

    static final Settings QUICK =
            new Settings(true, 5, 3, Duration.ofSeconds(1), 1, 8, 1_000, 100, 20_000, 5_000, 10_000, 20, Volumes.QUICK);
}
