package dev.planner.projector.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.EventEnvelope;
import dev.planner.events.Stream;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.projector.support.EventLog;
import dev.planner.projector.support.History;
import dev.planner.projector.support.HistoryCheck;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.support.ReadTables;
import dev.planner.projector.support.Samples;
import dev.planner.projector.support.StatementCounter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProjectorIntegrationTest
class BatchProjectorIntegrationTests {

    @Autowired
    private BatchProjector projector;

    @Autowired
    private JdbcCheckpoints checkpoints;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private final EventLog log = new EventLog();
    private Batches batches;

    @BeforeEach
    void openPartitions() {
        batches = new Batches(checkpoints);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tablesAndFactsAreWhatPlainFoldsMakeOfARandomHistory(long seed) {
        var history = new History(seed).going(600);
        var random = new Random(seed);
        for (var rest = batches.of(history.events()); !rest.isEmpty(); ) {
            var size = Math.min(rest.size(), 1 + random.nextInt(120));
            projector.project(rest.subList(0, size));
            rest = rest.subList(size, rest.size());
        }
        new HistoryCheck(jdbc, history).tablesAgree();
    }

    @Test
    void redeliveryInAnyPiecesChangesNothing() {
        var history = new History(11).going(300);
        var records = batches.of(history.events());
        projector.project(records);
        var before = ReadTables.dump(jdbc);

        projector.project(records);
        projector.project(records.subList(100, 200));
        // The same events once more, at other offsets: what a relay sends after it was killed.
        projector.project(batches.of(history.events().subList(50, 250)));

        assertThat(ReadTables.dump(jdbc)).isEqualTo(before);
    }

    @Test
    void theOrderBetweenAggregatesDoesNotMatter() {
        var history = new History(12).going(300);
        var byAggregate = new ArrayList<>(history.versions.keySet());
        Collections.shuffle(byAggregate, new Random(5));
        for (String id : byAggregate) {
            projector.project(batches.of(history.events().stream()
                    .filter(envelope -> envelope.aggregateId().equals(id))
                    .toList()));
        }
        new HistoryCheck(jdbc, history).tablesAgree();
    }

    @Test
    void aBatchTakesTheSameStatementsWhateverItsSize() throws Exception {
        // Makes the partitions, which is done once.
        projector.project(batches.of(new History(20).events()));
        // The same kinds of changes: creations and first changes of all kinds of aggregates.
        var small = statements(new History(21).events());
        List<EventEnvelope> many = new ArrayList<>();
        for (long seed = 22; seed < 62; seed++) {
            many.addAll(new History(seed).events());
        }
        assertThat(many).hasSizeGreaterThan(500);
        assertThat(statements(many)).isEqualTo(small).isLessThan(50);
    }

    @Test
    void aGapStopsItsAggregateOnlyAndIsHealedByTheMissingEvent() {
        var user = UserId.random();
        var events = log.append(created(user), assigned(user, "a"), assigned(user, "b"), assigned(user, "c"));
        var program = new ProgramCreated(ProgramId.random(), Samples.programDetails("beside"));

        var outcome = projector.project(
                batches.of(List.of(events.get(0), events.get(2), events.get(3), log.append(program))));

        assertThat(outcome.applied()).isEqualTo(2);
        assertThat(outcome.parked()).extracting(Parking::cause).containsExactly(Cause.GAP, Cause.BEHIND);
        assertThat(version(user)).isZero();
        assertThat(letters(user)).isEqualTo(2);

        var healed = projector.project(batches.of(List.of(events.get(1))));

        assertThat(healed.applied()).isEqualTo(3);
        assertThat(version(user)).isEqualTo(3);
        assertThat(roles(user)).containsExactly("a", "b", "c");
        assertThat(letters(user)).isZero();
    }

    @Test
    void whatCannotBeDecodedParksItsAggregateAndIsHealedByASoundCopy() {
        var user = UserId.random();
        var events = log.append(created(user), assigned(user, "a"), assigned(user, "b"));
        var broken = batches.of(
                Stream.ACCESS.topic(), user.toString(), EventLog.headers(events.get(1)), new byte[] {'{', 0, -1});

        var outcome = projector.project(List.of(batches.of(events.get(0)), broken, batches.of(events.get(2))));

        assertThat(outcome.parked()).extracting(Parking::cause).containsExactly(Cause.UNDECODABLE, Cause.BEHIND);
        assertThat(version(user)).isZero();

        projector.project(batches.of(List.of(events.get(1))));

        assertThat(version(user)).isEqualTo(2);
        assertThat(letters(user)).as("the broken copy is settled too").isZero();
    }

    @Test
    void garbageOfAllSortsIsKeptAndHoldsNothingUp() {
        var user = UserId.random();
        var sound = log.append(created(user));
        var headers = EventLog.headers(sound);
        var topic = Stream.ACCESS.topic();
        var records = new ArrayList<StreamRecord>();
        records.add(batches.of(topic, "no event\0at all", Map.of("h\0", "v\0"), new byte[] {0, 1, 2}));
        records.add(batches.of(topic, "k".repeat(100_000), Map.of(), new byte[0]));
        records.add(batches.of(topic, user.toString(), Map.of("ce_sequence", "many"), new byte[0]));
        records.add(batches.of(topic, user.toString(), headers, null));
        records.add(batches.of(Stream.ROLES.topic(), user.toString(), headers, "{}".getBytes(StandardCharsets.UTF_8)));
        records.add(batches.of(sound));

        var outcome = projector.project(records);

        assertThat(outcome.applied()).isEqualTo(1);
        assertThat(outcome.parked()).hasSize(5).extracting(Parking::cause).containsOnly(Cause.UNDECODABLE);
        assertThat(version(user)).isZero();
    }

    @Test
    void anEventThatCannotHappenIsParkedWithoutItsBatch() {
        var unknown = UserId.random();
        var user = UserId.random();

        var outcome = projector.project(
                batches.of(log.append(assigned(unknown, "a"), assigned(unknown, "b"), created(user))));

        assertThat(outcome.parked()).extracting(Parking::cause).containsExactly(Cause.FAILED, Cause.BEHIND);
        assertThat(version(user)).isZero();
        assertThat(letters(unknown)).isEqualTo(2);
    }

    @Test
    void anEventThatTheDatabaseRefusesIsFoundAndParkedWithoutItsBatch() {
        var poisoned = UserId.random();
        var others = java.util.stream.Stream.generate(UserId::random).limit(40).toList();
        List<EventEnvelope> events = new ArrayList<>();
        others.subList(0, 20).forEach(user -> events.add(log.append(created(user))));
        // No text column takes a NUL.
        events.add(log.append(new UserCreated(poisoned, "nul\0", "nul@example.com", null)));
        events.add(log.append(assigned(poisoned, "a")));
        others.subList(20, 40).forEach(user -> events.add(log.append(created(user))));

        var outcome = projector.project(batches.of(events));

        assertThat(outcome.applied()).isEqualTo(40);
        assertThat(outcome.parked()).extracting(Parking::cause).containsExactly(Cause.FAILED, Cause.BEHIND);
        assertThat(others).allSatisfy(user -> assertThat(version(user)).isZero());
        assertThat(letters(poisoned)).isEqualTo(2);
        assertThat(checkpoints.all()).containsEntry(batches.partition(Stream.ACCESS), 42L);
    }

    @Test
    void anAggregateThatCountsAsDeletedStaysAFactWithItsVersion() throws Exception {
        var history = new History(31).going(400);
        projector.project(batches.of(history.events()));
        assertThat(history.projects.values()).as("history with deletions").anyMatch(Optional::isEmpty);
        new HistoryCheck(jdbc, history).tablesAgree();
        try (var connection = database.getConnection()) {
            new HistoryCheck(jdbc, history).factsAgree(connection);
        }
    }

    private int statements(List<EventEnvelope> events) throws Exception {
        var records = batches.of(events);
        return StatementCounter.during(() -> projector.project(records));
    }

    private static UserCreated created(UserId user) {
        return new UserCreated(user, "name-" + user, user + "@example.com", "Name");
    }

    private static RoleAssigned assigned(UserId user, String role) {
        return new RoleAssigned(user, RoleAssignmentId.random(), RoleKey.of(role), true);
    }

    private long version(UserId user) {
        return jdbc.sql("select coalesce((select version from users where id = ?::uuid), -1)")
                .param(user.toString())
                .query(Long.class)
                .single();
    }

    private List<String> roles(UserId user) {
        return jdbc.sql("select role_key from user_roles where user_id = ?::uuid order by role_key")
                .param(user.toString())
                .query(String.class)
                .list();
    }

    private long letters(UserId user) {
        return jdbc.sql("select count(*) from dead_letters where aggregate_id = ?")
                .param(user.toString())
                .query(Long.class)
                .single();
    }
}
