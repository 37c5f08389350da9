package dev.planner.projector.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.EventEnvelope;
import dev.planner.events.Stream;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.projector.stream.DeadLetterDesk.Result;
import dev.planner.projector.stream.DeadLetterDesk.Treatment;
import dev.planner.projector.support.EventLog;
import dev.planner.projector.support.ProjectorIntegrationTest;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProjectorIntegrationTest
class DeadLetterDeskIntegrationTests {

    @Autowired
    private DeadLetterDesk desk;

    @Autowired
    private BatchProjector projector;

    @Autowired
    private JdbcCheckpoints checkpoints;

    @Autowired
    private JdbcClient jdbc;

    private final UserId user = UserId.random();
    private final List<EventEnvelope> events = new EventLog()
            .append(
                    new UserCreated(user, "name-" + user, user + "@example.com", null),
                    assigned("a"),
                    assigned("b"),
                    assigned("c"));

    private Batches batches;

    @BeforeEach
    void openPartitions() {
        batches = new Batches(checkpoints);
    }

    @Test
    void retryingAfterTheCauseIsGoneAppliesTheLetterAndItsFollowers() {
        projector.project(batches.of(events.subList(0, 1)));
        // A fault of the tables, not of the event.
        jdbc.sql("delete from users where id = ?::uuid").param(user.toString()).update();
        projector.project(batches.of(events.subList(1, 4)));
        assertThat(letters()).extracting(DeadLetter::cause).containsExactly("failed", "behind", "behind");

        assertThat(desk.retry(letters().getFirst().id())).isEqualTo(new Result(Treatment.WAITING, 0));

        jdbc.sql("""
                        insert into users (id, username, email, is_active, version, created_at, updated_at)
                        values (?::uuid, 'x', 'x', true, 0, now(), now())
                        """).param(user.toString()).update();
        assertThat(desk.retry(letters().getFirst().id())).isEqualTo(new Result(Treatment.SETTLED, 3));
        assertThat(letters()).isEmpty();
        assertThat(roles()).containsExactly("a", "b", "c");
    }

    @Test
    void discardingTheFirstLetterLetsItsFollowersGoOn() {
        projector.project(batches.of(events.subList(0, 1)));
        projector.project(List.of(broken(events.get(1)), batches.of(events.get(2)), batches.of(events.get(3))));
        assertThat(letters()).hasSize(3);

        assertThat(desk.discard(letters().get(1).id()))
                .as("not the first")
                .isEqualTo(new Result(Treatment.NOT_FIRST, 0));
        assertThat(letters()).hasSize(3);

        assertThat(desk.discard(letters().getFirst().id())).isEqualTo(new Result(Treatment.SETTLED, 2));
        assertThat(letters()).isEmpty();
        assertThat(roles()).containsExactly("b", "c");
        assertThat(sequence()).isEqualTo(3);
    }

    @Test
    void discardingTheFirstLetterAfterAGapGivesTheMissingEventsUpToo() {
        projector.project(batches.of(List.of(events.get(0), events.get(2), events.get(3))));
        assertThat(letters()).extracting(DeadLetter::cause).containsExactly("gap", "behind");

        assertThat(desk.discard(letters().getFirst().id())).isEqualTo(new Result(Treatment.SETTLED, 1));

        assertThat(roles()).containsExactly("c");
        projector.project(batches.of(List.of(events.get(1))));
        assertThat(roles()).as("the missing event comes too late").containsExactly("c");
    }

    @Test
    void garbageThatClaimsASequenceNumberDoesNotMoveTheAggregate() {
        projector.project(batches.of(events.subList(0, 1)));
        var headers = new HashMap<>(EventLog.headers(events.get(1)));
        headers.put("ce_sequence", "1000000");
        projector.project(List.of(batches.of(Stream.ACCESS.topic(), user.toString(), headers, new byte[] {1})));

        desk.discard(letters().getFirst().id());

        assertThat(sequence()).isZero();
        projector.project(batches.of(events.subList(1, 4)));
        assertThat(roles()).containsExactly("a", "b", "c");
    }

    @Test
    void aLetterThatIsGoneIsSettled() {
        assertThat(desk.retry(-1)).isEqualTo(new Result(Treatment.SETTLED, 0));
        assertThat(desk.discard(-1)).isEqualTo(new Result(Treatment.SETTLED, 0));
    }

    private StreamRecord broken(EventEnvelope envelope) {
        return batches.of(Stream.ACCESS.topic(), user.toString(), EventLog.headers(envelope), new byte[] {'?'});
    }

    private RoleAssigned assigned(String role) {
        return new RoleAssigned(user, RoleAssignmentId.random(), RoleKey.of(role), true);
    }

    private List<DeadLetter> letters() {
        return desk.list(Stream.ACCESS.topic(), 0, 10_000).stream()
                .filter(letter -> letter.aggregateId().equals(user.toString()))
                .toList();
    }

    private List<String> roles() {
        return jdbc.sql("select role_key from user_roles where user_id = ?::uuid order by role_key")
                .param(user.toString())
                .query(String.class)
                .list();
    }

    private long sequence() {
        return jdbc.sql("select sequence from aggregate_sequences where aggregate_id = ?")
                .param(user.toString())
                .query(Long.class)
                .single();
    }
}
