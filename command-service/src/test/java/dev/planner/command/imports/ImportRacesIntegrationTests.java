package dev.planner.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.TestBackingServices;
import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.MeetingPoint;
import dev.planner.command.fixture.Simultaneously;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Imports and single commands that meet on two instances: no day gets beyond 100.00, and nobody waits for each other in a circle. */
@Tag("battery")
class ImportRacesIntegrationTests {

    private static final int ROUNDS = 10;
    private static final BigDecimal WHOLE_DAY = new BigDecimal("100.00");
    private static final long MEETING = 42;

    /**
     * Takes the effect from both protections: whoever locks rows of a view that a function answers locks none, and two may append the same
     * sequence number of an aggregate. Whoever has decided waits until the other one has, too.
     */
    private static final String UNPROTECTED = """
            alter table worker_lookup rename to worker;
            create function workers() returns setof worker language sql stable as 'select * from worker';
            create view worker_lookup as select * from workers();
            alter table resource_lookup rename to resource;
            create function resources() returns setof resource language sql stable as 'select * from resource';
            create view resource_lookup as select * from resources();
            alter table domain_event_entry drop constraint uq_domain_event_entry_aggregate;
            create function meet() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared(%d);
                return null;
            end $$;
            create trigger meet before insert on actual_lookup execute function meet();
            create trigger meet before insert on plan_row_lookup execute function meet();
            """.formatted(MEETING);

    private static Booking booking;
    private static List<String> projects;

    @BeforeAll
    static void start() {
        booking = Booking.at(TestBackingServices.shared().postgres().database("imports_two_instances"), 2);
        projects = booking.projects;
    }

    @AfterAll
    static void stop() {
        booking.close();
    }

    @Test
    void oneOfTwoFilesThatTogetherExceedADayIsRefusedAsAWhole() {
        for (int round = 0; round < ROUNDS; round++) {
            var people = booking.people("pair" + round + "-");
            var answers = Simultaneously.both(
                    () -> booking.importActuals(0, people, projects.get(0), "60"),
                    () -> booking.importActuals(1, people.reversed(), projects.get(1), "40.01"));

            assertThat(answers).extracting(Answer::outcome).containsExactlyInAnyOrder("200", "422 IMPORT_REJECTED");
            assertThat(booking.mostRecorded()).isLessThanOrEqualTo(WHOLE_DAY);
        }
    }

    @Test
    void filesThatFitAreBothStoredInWhateverOrderTheyNamePeople() {
        for (int round = 0; round < ROUNDS; round++) {
            var people = booking.people("fit" + round + "-");
            var answers = Simultaneously.both(
                    () -> booking.importActuals(0, people, projects.get(0), "60"),
                    () -> booking.importActuals(1, people.reversed(), projects.get(1), "40"));

            assertThat(answers).extracting(Answer::outcome).containsOnly("200");
        }
    }

    @Test
    void filesAndSingleCommandsTogetherNeverFillADayBeyondItsEnd() {
        for (int round = 0; round < ROUNDS; round++) {
            var people = booking.people("single" + round + "-");
            var somebody = people.get(new Random(round).nextInt(people.size()));
            List<Callable<Answer>> commands = List.of(
                    () -> booking.importActuals(0, people, projects.get(0), "40"),
                    () -> booking.importActuals(1, people.reversed(), projects.get(1), "40"),
                    () -> booking.record(0, somebody, projects.get(2), "40"),
                    () -> booking.record(1, somebody, projects.get(3), "40"));
            var outcomes =
                    Simultaneously.all(commands).stream().map(Answer::outcome).toList();

            assertThat(outcomes.stream().filter(outcome -> outcome.startsWith("20")))
                    .as("two of four fit into a day: %s", outcomes)
                    .hasSize(2);
            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(outcome).isIn("200", "201", "422 IMPORT_REJECTED", "409 ALLOCATION_EXCEEDED"));
            assertThat(booking.mostRecorded()).isLessThanOrEqualTo(WHOLE_DAY);
        }
    }

    @Test
    void filesOfPlanRowsAndSingleCommandsObeyTheCapTogether() {
        for (int round = 0; round < ROUNDS; round++) {
            var resources = booking.resources();
            var one = resources.get(new Random(round).nextInt(resources.size()));
            List<Callable<Answer>> commands = List.of(
                    () -> booking.importPlan(0, resources, projects.get(0), "40"),
                    () -> booking.importPlan(1, resources.reversed(), projects.get(1), "40"),
                    () -> booking.plan(1, one, projects.get(2), "40"));
            var outcomes =
                    Simultaneously.all(commands).stream().map(Answer::outcome).toList();

            assertThat(outcomes.stream().filter("200"::equals))
                    .as("%s", outcomes)
                    .hasSize(2);
            assertThat(booking.mostPlanned()).isLessThanOrEqualTo(WHOLE_DAY);
        }
    }

    /** The control: the same service and the same files, on a database that lets both decide before either has stored anything. */
    @Test
    void withoutLocksAndSequenceNumbersADayGetsBeyondItsEnd() {
        var postgres = TestBackingServices.shared().postgres().database("imports_unprotected");
        try (var unprotected = Booking.at(postgres, 1)) {
            var people = unprotected.people("free-");
            var resources = unprotected.resources();
            unprotected.database.sql(UNPROTECTED).update();
            var meeting = MeetingPoint.at(postgres, MEETING);

            var imports = meeting.both(
                    () -> unprotected.importActuals(0, people, unprotected.projects.get(0), "60"),
                    () -> unprotected.importActuals(0, people.reversed(), unprotected.projects.get(1), "40.01"));
            assertThat(imports).extracting(Answer::outcome).containsOnly("200");
            assertThat(unprotected.mostRecorded()).isEqualByComparingTo("100.01");

            var plans = meeting.both(
                    () -> unprotected.importPlan(0, resources, unprotected.projects.get(0), "60"),
                    () -> unprotected.importPlan(0, resources.reversed(), unprotected.projects.get(1), "40.01"));
            assertThat(plans).extracting(Answer::outcome).containsOnly("200");
            assertThat(unprotected.mostPlanned()).isEqualByComparingTo("100.01");
        }
    }
}
