package dev.planner.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.Database;
import dev.planner.backing.TestBackingServices;
import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.Instance;
import dev.planner.command.fixture.RunningCommandService;
import dev.planner.command.fixture.Simultaneously;
import dev.planner.command.fixture.StoredEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cap holds whichever instance is asked. */
@Tag("battery")
class TwoInstancesIntegrationTests {

    private static final int ROUNDS = 25;

    private static StoredEvents events;
    private static List<Instance> instances;
    private static List<Client> clients;
    private static List<String> projects;

    @BeforeAll
    static void start() {
        Database database = TestBackingServices.shared().postgres().database("plan_two_instances");
        instances = List.of(Instance.start(database), Instance.start(database));
        clients = instances.stream()
                .map(instance -> instance.as(RunningCommandService.ADMIN))
                .toList();
        events = StoredEvents.in(database);
        var program = Map.of(
                "name", "Transformation",
                "businessSponsor", "Jane Smith",
                "programManager", "John Doe",
                "technicalLead", "Alice Johnson",
                "startDate", "2024-01-01",
                "endDate", "2025-12-31");
        var programId = clients.getFirst().post("/api/v1/programs", program).id();
        projects = List.of(project(programId, "CC-001"), project(programId, "CC-002"));
    }

    private static String project(String program, String costCenter) {
        var body = Map.of(
                "programId", program,
                "name", "A project",
                "businessSponsor", "Jane Smith",
                "projectManager", "Sarah Connor",
                "technicalLead", "Kyle Reese",
                "costCenterCode", costCenter,
                "startDate", "2024-02-01",
                "endDate", "2025-06-30");
        return clients.getFirst().post("/api/v1/projects", body).id();
    }

    @AfterAll
    static void stop() {
        instances.forEach(Instance::close);
    }

    @Test
    void oneOfTwoThatTogetherExceedTheCapIsRefused() {
        for (int round = 0; round < ROUNDS; round++) {
            var resource = aResource();
            var answers = Simultaneously.both(() -> plan(0, resource, "60.00"), () -> plan(1, resource, "40.01"));

            assertThat(answers).extracting(Answer::outcome).containsExactlyInAnyOrder("200", "409 ALLOCATION_EXCEEDED");
        }
    }

    @Test
    void twoThatFitAreBothAccepted() {
        for (int round = 0; round < ROUNDS; round++) {
            var resource = aResource();
            var answers = Simultaneously.both(() -> plan(0, resource, "60.00"), () -> plan(1, resource, "40.00"));

            assertThat(answers).extracting(Answer::outcome).containsOnly("200");
            assertThat(events.versionsOf(resource + ".2024-03")).containsExactly(0L, 1L);
        }
    }

    private static String aResource() {
        return clients.getFirst()
                .post("/api/v1/resources", Map.of("name", "Server", "resourceType", "non_labor"))
                .id();
    }

    private static Answer plan(int one, String resource, String percentage) {
        var body = PlanService.range("2024-02-20", "2024-03-10", percentage);
        return PlanService.plan(clients.get(one), projects.get(one), resource, body);
    }
}
