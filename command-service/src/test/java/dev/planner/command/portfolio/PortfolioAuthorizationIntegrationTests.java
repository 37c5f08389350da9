package dev.planner.command.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.events.portfolio.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what to programs and projects (domain reference, sections 5.3 and 14). No command here changes what another row relies on. */
@TestInstance(Lifecycle.PER_CLASS)
class PortfolioAuthorizationIntegrationTests extends PortfolioService {

    private final Map<String, Client> personas = new HashMap<>();
    private DemoPortfolio demo;

    @BeforeAll
    void loadTheDemo() {
        demo = new DemoPortfolio(admin());
        personas.put("admin", admin());
        enter("program_mgr", aUserWith("program_manager", onProgram(demo.id("DT"))));
        enter("project_mgr", aUserWith("project_manager", onProject(demo.id("CC-001"))));
        enter("finance_mgr", aUserWith("finance_manager", onProgram(demo.id("DT")), onProgram(demo.id("IM"))));
        enter("resource_mgr", aUserWith("resource_manager", onProgram(demo.id("IM")), onProject(demo.id("CC-005"))));
        enter("viewer", aUserWith("viewer", onProject(demo.id("CC-002"))));
        enter("nobody", aUser());
    }

    private void enter(String persona, String user) {
        personas.put(persona, as(user));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            operation      | on     | admin | program_mgr | project_mgr | finance_mgr | resource_mgr | viewer | nobody
            create_program | DT     | 201   | 403         | 403         | 403         | 403          | 403    | 403
            change_program | DT     | 200   | 200         | 403         | 403         | 404          | 403    | 404
            change_program | IM     | 200   | 404         | 404         | 403         | 403          | 404    | 404
            change_program | CX     | 200   | 404         | 404         | 404         | 403          | 404    | 404
            delete_program | DT     | 409   | 403         | 403         | 403         | 404          | 403    | 404
            delete_program | IM     | 409   | 404         | 404         | 403         | 403          | 404    | 404
            delete_program | none   | 404   | 404         | 404         | 404         | 404          | 404    | 404
            create_project | DT     | 201   | 201         | 403         | 403         | 403          | 403    | 403
            create_project | IM     | 201   | 403         | 403         | 403         | 403          | 403    | 403
            create_project | none   | 422   | 403         | 403         | 403         | 403          | 403    | 403
            create_phased  | DT     | 201   | 201         | 403         | 403         | 403          | 403    | 403
            change_project | CC-001 | 200   | 200         | 200         | 403         | 404          | 404    | 404
            change_project | CC-002 | 200   | 200         | 404         | 403         | 404          | 403    | 404
            change_project | CC-004 | 200   | 404         | 404         | 403         | 403          | 404    | 404
            change_project | CC-005 | 200   | 404         | 404         | 404         | 403          | 404    | 404
            change_project | none   | 404   | 404         | 404         | 404         | 404          | 404    | 404
            change_phases  | CC-001 | 422   | 422         | 403         | 422         | 404          | 404    | 404
            change_phases  | CC-004 | 422   | 404         | 404         | 422         | 403          | 404    | 404
            restore        | CC-001 | 200   | 403         | 403         | 403         | 404          | 404    | 404
            restore        | CC-002 | 200   | 403         | 404         | 403         | 404          | 403    | 404
            move_to_cx     | CC-001 | 422   | 403         | 403         | 403         | 404          | 404    | 404
            stay_in_dt     | CC-001 | 200   | 200         | 200         | 403         | 404          | 404    | 404
            """)
    void everyPersonaGetsTheAnswerOfItsGrants(
            String operation,
            String on,
            int admin,
            int programManager,
            int projectManager,
            int financeManager,
            int resourceManager,
            int viewer,
            int nobody) {
        var expected = Map.of(
                "admin", admin,
                "program_mgr", programManager,
                "project_mgr", projectManager,
                "finance_mgr", financeManager,
                "resource_mgr", resourceManager,
                "viewer", viewer,
                "nobody", nobody);
        var actual = new HashMap<String, Integer>();
        personas.forEach((persona, client) ->
                actual.put(persona, perform(client, operation, on).status()));
        assertThat(actual).isEqualTo(expected);
    }

    /** A tiling that is empty and a move into a program of other dates are refused only to who may tile and move: nothing changes. */
    private Answer perform(Client client, String operation, String on) {
        var id = on.equals("none") ? UUID.randomUUID().toString() : demo.id(on);
        return switch (operation) {
            case "create_program" -> client.post(PROGRAMS, program());
            case "change_program" -> client.put(PROGRAMS + "/" + id, Map.of());
            case "delete_program" -> client.delete(PROGRAMS + "/" + id);
            case "create_project" ->
                client.post(PROJECTS, projectIn(id, "startDate", "2024-07-01", "endDate", "2024-07-31"));
            case "create_phased" ->
                client.post(PROJECTS, projectIn(id, "phases", List.of(phase("All", "2024-02-01", "2025-06-30"))));
            case "change_project" -> client.put(PROJECTS + "/" + id, Map.of());
            case "change_phases" -> client.put(PROJECTS + "/" + id + "/phases", List.of());
            case "restore" -> client.put(PROJECTS + "/" + id + "/status", Map.of("archived", false));
            case "move_to_cx" -> client.put(PROJECTS + "/" + id, Map.of("programId", demo.id("CX")));
            case "stay_in_dt" -> client.put(PROJECTS + "/" + id, Map.of("programId", demo.id("DT")));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    @Test
    void aDenialSaysWhy() {
        var withoutGlobalScope = personas.get("program_mgr").post(PROGRAMS, program());
        var withoutPermission = personas.get("viewer").post(PROGRAMS, program());

        assertThat(withoutGlobalScope.outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(withoutGlobalScope.json().get("reason").asString()).isEqualTo("scope_missing");
        assertThat(withoutPermission.json().get("reason").asString()).isEqualTo("permission_missing");
    }

    @Test
    void withoutATokenNothingIsDone() {
        assertThat(nobody().post(PROGRAMS, program()).outcome()).isEqualTo("401 UNAUTHENTICATED");
        assertThat(nobody().delete(PROJECTS + "/" + demo.id("CC-001")).outcome())
                .isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void phasesAtCreationTakeAuthorityOverBudgets() {
        var role = "creator_" + UUID.randomUUID().toString().substring(0, 8);
        admin().put("/api/v1/roles/" + role, Map.of("permissions", List.of("create_project")));
        var creator = as(aUserWith(role, onProgram(demo.id("DT"))));
        var withPhases = projectIn(demo.id("DT"), "phases", List.of(phase("All", "2024-02-01", "2025-06-30")));

        assertThat(creator.post(PROJECTS, withPhases).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(creator.post(PROJECTS, projectIn(demo.id("DT"))).outcome()).isEqualTo("201");
    }

    @Test
    void aMoveTakesAuthorityOverTheProjectAndBothPrograms() {
        var source = createdProgram();
        var target = createdProgram();
        var project = createdProject(source);
        var move = Map.of("programId", target);

        var ofSource = as(aUserWith("program_manager", onProgram(source)));
        var ofTarget = as(aUserWith("program_manager", onProgram(target)));
        var ofProjectAndTarget = as(aUserWith("program_manager", onProject(project), onProgram(target)));
        var ofBoth = as(aUserWith("program_manager", onProgram(source), onProgram(target)));

        assertThat(ofSource.put(PROJECTS + "/" + project, move).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(ofTarget.put(PROJECTS + "/" + project, move).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(ofProjectAndTarget.put(PROJECTS + "/" + project, move).outcome())
                .isEqualTo("403 FORBIDDEN");
        assertThat(ofBoth.put(PROJECTS + "/" + project, move).outcome()).isEqualTo("200");
    }

    /** Whose authority came from the target alone has none over what is gone, and whoever may not delete learns nothing of it. */
    @Test
    void onlyWhoMayDeleteEverywhereRepeatsADeletion() {
        var program = createdProgram();
        var project = createdProject(program);
        var role = "remover_" + UUID.randomUUID().toString().substring(0, 8);
        var permissions = List.of("read_program", "read_project", "delete_program", "delete_project");
        admin().put("/api/v1/roles/" + role, Map.of("permissions", permissions));
        var everywhere = as(aUserWith(role, Map.of("type", "global")));
        var onThese = as(aUserWith(role, onProgram(program), onProject(project)));
        var reader = as(aUserWith("viewer", Map.of("type", "global")));

        for (String path : List.of(PROJECTS + "/" + project, PROGRAMS + "/" + program)) {
            assertThat(reader.delete(path).outcome()).isEqualTo("403 FORBIDDEN");
            assertThat(onThese.delete(path).outcome()).isEqualTo("204");
            assertThat(everywhere.delete(path).outcome()).isEqualTo("204");
            assertThat(onThese.delete(path).outcome()).isEqualTo("404 NOT_FOUND");
            assertThat(reader.delete(path).outcome()).isEqualTo("404 NOT_FOUND");
        }
    }

    @Test
    void whatIsWithdrawnGovernsTheNextCommand() {
        var user = aUserWith("program_manager", onProgram(demo.id("DT")));
        var path = PROGRAMS + "/" + demo.id("DT");
        assertThat(as(user).put(path, Map.of()).outcome()).isEqualTo("200");

        admin().put("/api/v1/users/" + user + "/roles/program_manager", Map.of("active", false));

        assertThat(as(user).put(path, Map.of()).outcome()).isEqualTo("404 NOT_FOUND");
    }

    /** Example G06. */
    @Test
    void theBudgetsOfTheDemoAddUp() {
        assertThat(budgets("CC-001", "CC-002")).containsExactly(Money.of("650000.00"), Money.of("450000.00"));
        assertThat(budgets("CC-003", "CC-004")).containsExactly(Money.of("650000.00"), Money.of("450000.00"));
        assertThat(budgets("CC-005")).containsExactly(Money.of("350000.00"), Money.of("250000.00"));
    }

    private List<Money> budgets(String... projects) {
        return Stream.of("capitalBudget", "expenseBudget")
                .map(field -> Stream.of(projects)
                        .flatMap(project ->
                                lastEvent(demo.id(project)).get("phases").valueStream())
                        .map(phase -> Money.of(phase.get(field).asString()))
                        .reduce(Money.ZERO, Money::plus))
                .toList();
    }
}
