package dev.planner.query.facts;

import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.Heartbeat;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Resource;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.facts.JoinedFacts.Check;
import dev.planner.query.facts.JoinedFacts.Question;
import dev.planner.query.freshness.Read;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a decision costs when all it needs is in memory. Users have two roles and four scopes, a thousand programs have ten projects each; the
 * questions go round over users and projects at random, every other one about a project of the user.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow"})
public class DecisionBenchmark {

    private static final int PROGRAMS = 1_000;
    private static final int PROJECTS_IN_EACH = 10;
    private static final int QUESTIONS = 4_096;
    private static final int BATCHES = 512;
    private static final int CHECKS_OF_A_BATCH = 100;
    private static final List<Permission> PERMISSIONS = List.of(Permission.values());

    /** With few of them everything is in the caches of the processor, with many next to nothing. */
    @Param({"100", "100000"})
    public int users;

    private final Random random = new Random(1);
    private final FactMetrics metrics = new FactMetrics(new SimpleMeterRegistry());
    private final NearCache near = Fixtures.nearCache(metrics);
    private final NearTrust trust = new NearTrust(near, Fixtures.PROPERTIES, metrics);
    private final NearDecisions decisions = new NearDecisions(near);
    private final FactLadder ladder = Fixtures.ladder(near, trust, metrics);

    /** Heartbeats come several times a second; without them the near cache is not believed. */
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();

    private final List<ProgramId> programs = new ArrayList<>();
    private final List<ProjectId> projects = new ArrayList<>();
    private final List<AccessDocument> people = new ArrayList<>();
    private final Question[] questions = new Question[QUESTIONS];
    private final List<Batch> batches = new ArrayList<>();
    private int next;

    /** Fills the near cache. */
    @Setup
    public void fill() {
        trust.connected();
        trust.heartbeat(new Heartbeat(1, Instant.now()));
        var _ = heart.scheduleAtFixedRate(
                () -> trust.heartbeat(new Heartbeat(1, Instant.now())), 200, 200, TimeUnit.MILLISECONDS);
        for (BuiltInRole role : BuiltInRole.values()) {
            near.keep(new RoleFact(role.key(), 1, role.permissions()), near.beginLoad());
        }
        IntStream.range(0, PROGRAMS).forEach(_ -> addProgram());
        IntStream.range(0, users).forEach(_ -> addUser());
        for (int i = 0; i < QUESTIONS; i++) {
            questions[i] = question(i);
        }
        IntStream.range(0, BATCHES).forEach(_ -> batches.add(someBatch()));
    }

    @TearDown
    public void stop() {
        heart.shutdownNow();
    }

    /** The decision alone: whether the near cache may be believed, the user, the decision. */
    @Benchmark
    public Decision nearHit() {
        var question = questions[next++ % QUESTIONS];
        Objects.requireNonNull(trust.receipt());
        var user = Objects.requireNonNull(decisions.user(question.user()));
        return Objects.requireNonNull(decisions.decide(
                user, question.check().permission(), question.check().resource()));
    }

    /** What reading the clock takes of it: once for a decision, to know whether the near cache may be believed. */
    @Benchmark
    public long clock() {
        return near.now();
    }

    /** With what belongs to a request: what it demands, what it remembers, and its receipt. */
    @Benchmark
    public Decision wholeRead() {
        var question = questions[next++ % QUESTIONS];
        return new JoinedFacts(ladder, Read.atLeast(ConsistencyToken.NONE, Duration.ZERO))
                .decide(
                        question.user(),
                        question.check().permission(),
                        question.check().resource());
    }

    /** A hundred checks about one user, with what belongs to a request. */
    @Benchmark
    public List<Decision> batch() {
        var batch = batches.get(next++ % BATCHES);
        return new JoinedFacts(ladder, Read.atLeast(ConsistencyToken.NONE, Duration.ZERO))
                .decideAll(batch.user(), batch.checks());
    }

    private void addProgram() {
        var program = new ProgramId(uuid());
        programs.add(program);
        near.keep(new ProgramFact(program, 1, true), near.beginLoad());
        for (int i = 0; i < PROJECTS_IN_EACH; i++) {
            var project = new ProjectId(uuid());
            projects.add(project);
            near.keep(new ProjectFact(project, 1, Optional.of(program)), near.beginLoad());
        }
    }

    private void addUser() {
        var manager = grants(BuiltInRole.PROJECT_MANAGER, Set.of(), some(projects));
        var finance = grants(BuiltInRole.FINANCE_MANAGER, some(programs), Set.of());
        var user = new AccessDocument(new UserId(uuid()), 1, true, List.of(finance, manager));
        people.add(user);
        near.keep(new UserFact(user), near.beginLoad());
    }

    private static RoleGrants grants(BuiltInRole role, Set<ProgramId> programs, Set<ProjectId> projects) {
        return new RoleGrants(role.key(), false, programs, projects);
    }

    /** Every other one about a project of the user. */
    private Question question(int number) {
        var user = any(people);
        var own = List.copyOf(user.roles().getLast().projects());
        var project = any(number % 2 == 0 ? own : projects);
        return new Question(user.userId(), new Check(any(PERMISSIONS), Resource.project(project)));
    }

    private Batch someBatch() {
        var user = any(people);
        var own = List.copyOf(user.roles().getLast().projects());
        var checks = IntStream.range(0, CHECKS_OF_A_BATCH)
                .mapToObj(i -> new Check(any(PERMISSIONS), Resource.project(any(i % 2 == 0 ? own : projects))))
                .toList();
        return new Batch(user.userId(), checks);
    }

    private record Batch(UserId user, List<Check> checks) {}

    private <T> Set<T> some(List<T> all) {
        return Stream.generate(() -> any(all)).limit(2).collect(Collectors.toSet());
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
