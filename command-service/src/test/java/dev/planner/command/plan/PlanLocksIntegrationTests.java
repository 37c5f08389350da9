package dev.planner.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Simultaneously;
import dev.planner.command.portfolio.BookableProjects;
import dev.planner.command.staffing.PlannableResources;
import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Why planning and deleting cannot both win: the lock of the one waits for the lock of the other, and the one who comes second sees what the first
 * did. The control arm does the same without the lock.
 */
class PlanLocksIntegrationTests extends PlanService {

    private static final int ROUNDS = 100;
    private static final Dates DAYS = new Dates(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-02-10"));
    private static final Allocation ALLOCATION =
            new Allocation(Percentage.of("1"), Percentage.of("60"), Percentage.of("40"));

    @Autowired
    private BookableProjects projects;

    @Autowired
    private PlannableResources resources;

    @Autowired
    private PlanLookup plan;

    @Autowired
    private TransactionOperations transactions;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyWithTheLockIsOneOfTheTwoRefused(boolean locked) {
        var project = ProjectId.of(aProject());
        var bothWon = false;
        for (int round = 0; round < ROUNDS && !bothWon; round++) {
            var resource = ResourceId.of(aResource());
            bothWon = Simultaneously.both(
                            () -> transactions.execute(_ -> planned(project, resource, locked)),
                            () -> transactions.execute(_ -> deleted(resource, locked)))
                    .equals(List.of(true, true));
        }
        assertThat(bothWon).isNotEqualTo(locked);
    }

    private boolean planned(ProjectId project, ResourceId resource, boolean locked) {
        projects.hold(project);
        return wins(
                () -> locked ? resources.claim(resource) : exists(resource),
                () -> plan.on(List.of(new PlanRowsSet(resource, project, DAYS, ALLOCATION))));
    }

    private boolean deleted(ResourceId resource, boolean locked) {
        return wins(
                () -> (!locked || resources.claim(resource)) && !plan.existOf(resource),
                () -> database()
                        .sql("delete from resource_lookup where resource_id = ?")
                        .param(resource.value())
                        .update());
    }

    private static boolean wins(Supplier<Boolean> rule, Runnable effect) {
        var holds = rule.get();
        if (holds) {
            effect.run();
        }
        return holds;
    }

    private boolean exists(ResourceId resource) {
        return database()
                .sql("select exists (select 1 from resource_lookup where resource_id = ?)")
                .param(resource.value())
                .query(Boolean.class)
                .single();
    }
}
