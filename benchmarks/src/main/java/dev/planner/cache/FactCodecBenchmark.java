package dev.planner.cache;

import dev.planner.cache.Fact.UserFact;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to write and to read the stored form of a user with two roles and four scopes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow"})
public class FactCodecBenchmark {

    private final Fact fact = new UserFact(new AccessDocument(
            new UserId(new UUID(1, 2)),
            7,
            true,
            List.of(
                    new RoleGrants(
                            BuiltInRole.FINANCE_MANAGER.key(),
                            false,
                            Set.of(new ProgramId(new UUID(3, 4)), new ProgramId(new UUID(5, 6))),
                            Set.of()),
                    new RoleGrants(
                            BuiltInRole.PROJECT_MANAGER.key(),
                            false,
                            Set.of(),
                            Set.of(new ProjectId(new UUID(7, 8)), new ProjectId(new UUID(9, 10)))))));

    private final FactKey key = fact.key();
    private final byte[] stored = FactCodec.encode(fact);

    @Benchmark
    public byte[] encode() {
        return FactCodec.encode(fact);
    }

    @Benchmark
    public Optional<Fact> decode() {
        return FactCodec.decode(key, stored);
    }
}
