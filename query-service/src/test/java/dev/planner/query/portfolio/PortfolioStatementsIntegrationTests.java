package dev.planner.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.fixture.Crowd;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioStatementsIntegrationTests {

    private static final ReadDatabase DATABASE = Crowd.create();
    private static final Viewpoint EVERYWHERE = Viewpoint.of(_ -> Reach.EVERYTHING);

    @BeforeEach
    void forget() {
        DATABASE.statements().clear();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "50", "200"})
    void aPageWithBudgetsTakesOneStatementAndTheTotalOneMore(String limit) {
        var programs = new ProgramTables(EVERYWHERE)
                .page(
                        DATABASE.observed(),
                        ListRequestOf.query(
                                ProgramTables.definition(ProgramTables.LIST), "limit", limit, "withTotal", "true"));
        assertThat(DATABASE.statements().count()).isEqualTo(2);

        var projects = new ProjectTables(EVERYWHERE)
                .page(
                        DATABASE.observed(),
                        ListRequestOf.query(
                                ProjectTables.definition(ProjectTables.LIST, ProjectTables.ARCHIVED), "limit", limit));
        assertThat(DATABASE.statements().count()).isEqualTo(3);

        assertThat(programs.items()).hasSize(Integer.parseInt(limit));
        assertThat(projects.items()).hasSize(Integer.parseInt(limit));
    }

    @Test
    void oneProjectWithItsPhasesTakesTwoStatements() {
        new ProjectTables(EVERYWHERE).find(DATABASE.observed(), Crowd.anyProject(DATABASE));

        assertThat(DATABASE.statements().count()).isEqualTo(2);
    }

    @Test
    void aPageOfAllProjectsIsReadAlongTheirNames() throws Exception {
        var definition = ProjectTables.definition(ProjectTables.LIST, ProjectTables.ARCHIVED);
        var first = new ProjectTables(EVERYWHERE).page(DATABASE.observed(), ListRequestOf.query(definition));
        new ProjectTables(EVERYWHERE)
                .page(DATABASE.observed(), ListRequestOf.query(definition, "cursor", first.nextCursor()));

        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("ix_projects_name")
                .doesNotContain("Seq Scan on projects", "phases");
    }

    @Test
    void theBudgetsOfAPageOfProgramsAreSummedUpAlongAnIndexOfProjects() throws Exception {
        new ProgramTables(EVERYWHERE)
                .page(
                        DATABASE.observed(),
                        ListRequestOf.query(ProgramTables.definition(ProgramTables.LIST), "limit", "200"));

        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("ix_projects_program_budget")
                .doesNotContain("Seq Scan on projects", "phases");
    }

    @Test
    void theRootsOfAReachAreTwoParametersHoweverManyTheyAre() {
        var programs = DATABASE.jdbc().sql("select id from programs limit 200").query(UUID.class).list().stream()
                .map(ProgramId::new)
                .collect(Collectors.toSet());
        var reach = new Reach(false, programs, Set.of(Crowd.anyProject(DATABASE)));

        new ProjectTables(Viewpoint.of(_ -> reach))
                .page(
                        DATABASE.observed(),
                        ListRequestOf.query(ProjectTables.definition(ProjectTables.LIST, ProjectTables.ARCHIVED)));

        assertThat(DATABASE.statements()
                        .texts()
                        .getFirst()
                        .chars()
                        .filter(character -> character == '?')
                        .count())
                .as("parameters: two arrays and the size of the page")
                .isEqualTo(3);
    }
}
