package dev.planner.query.authzen;

import static dev.planner.query.authzen.Asked.action;
import static dev.planner.query.authzen.Asked.evaluations;
import static dev.planner.query.authzen.Asked.json;
import static dev.planner.query.authzen.Asked.resource;
import static dev.planner.query.authzen.Asked.semantic;
import static dev.planner.query.authzen.Asked.subject;
import static dev.planner.query.fixture.Accounts.anActiveUser;
import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AuthZEN, section "Access Evaluations API". */
class EvaluationsIntegrationTests {

    private static final ProgramId PROGRAM = ProgramId.random();
    private static final ProjectId MINE = ProjectId.random();
    private static final ProjectId OTHER = ProjectId.random();

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final UserAccount admin = anAdministrator();
    private final UserAccount viewer =
            anActiveUser().withRole(BuiltInRole.VIEWER, Scope.program(PROGRAM)).account();
    private final UserAccount manager = anActiveUser()
            .withRole(BuiltInRole.PROJECT_MANAGER, Scope.project(MINE))
            .account();

    private final String mine = json(resource("project", MINE));
    private final String other = json(resource("project", OTHER));

    @BeforeEach
    void fill() {
        var projection = shared.projection();
        projection.projectProgram(PROGRAM, 0);
        projection.projectProject(MINE, PROGRAM, 0);
        projection.projectProject(OTHER, PROGRAM, 0);
        projection.project(admin, 4);
        projection.project(viewer, 2);
        projection.project(manager, 2);
    }

    @Test
    void fullySpecifiedEvaluationsNeedNoDefaults() {
        assertDecided(
                ask(evaluations(
                        json(subject(manager.id()), action("update_project"), resource("project", MINE)),
                        json(subject(viewer.id()), action("update_project"), resource("project", MINE)),
                        json(subject(viewer.id()), action("read_project"), resource("project", OTHER)))),
                true,
                false,
                true);
    }

    @Test
    void eachMemberIsInheritedUnlessGiven() {
        assertDecided(ask(subject(manager.id()), action("update_project"), evaluations(mine, other)), true, false);
        assertDecided(
                ask(
                        subject(viewer.id()),
                        resource("project", MINE),
                        evaluations(json(action("read_project")), json(action("update_project")))),
                true,
                false);
        assertDecided(
                ask(
                        action("update_project"),
                        resource("project", MINE),
                        evaluations(json(subject(viewer.id())), json(subject(manager.id())))),
                false,
                true);
    }

    @Test
    void aMemberThatIsGivenReplacesTheDefaultWhole() {
        assertDecided(
                ask(
                        subject(manager.id()),
                        action("update_project"),
                        resource("project", MINE),
                        evaluations("{}", other, json(action("read_project"))),
                        "\"foo\":1"),
                true,
                false,
                true);
    }

    @Test
    void aMemberIsNeverCompletedFromTheDefault() {
        var answer = ask(
                subject(manager.id()),
                action("update_project"),
                resource("project", MINE),
                evaluations("{}", "{\"resource\":{\"type\":\"project\"}}"));

        assertDecided(answer, true, false);
        assertThat(answer.json().at("/evaluations/1/context/error/message").asString())
                .isEqualTo("Missing: resource.id.");
    }

    @Test
    void theContextIsInheritedAndReplacedToo() {
        var answer = ask(
                subject(manager.id()),
                action("update_project"),
                "\"context\":{\"explain\":true}",
                evaluations(mine, json(resource("project", OTHER), "\"context\":{}")));

        assertThat(answer.json().at("/evaluations/0/context/reason").asString()).isEqualTo("granted");
        assertThat(answer.json().get("evaluations").get(1).toString()).isEqualTo("{\"decision\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"foo\":1", "\"evaluations\":[]", "\"evaluations\":null"})
    void withoutEvaluationsItIsASingleOne(String evaluations) {
        var members = new String[] {action("update_project"), resource("project", MINE), evaluations};

        assertThat(ask(subject(manager.id()), members[0], members[1], members[2])
                        .text())
                .isEqualTo("{\"decision\":true}");
        assertThat(ask(subject(viewer.id()), members[0], members[1], members[2]).text())
                .isEqualTo("{\"decision\":false}");
        assertThat(ask(members).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "execute_all            | mine other mine  | true false true",
                "execute_all            | other other mine | false false true",
                "deny_on_first_deny     | mine other mine  | true false",
                "deny_on_first_deny     | other mine mine  | false",
                "deny_on_first_deny     | mine mine mine   | true true true",
                "permit_on_first_permit | mine other mine  | true",
                "permit_on_first_permit | other mine other | false true",
                "permit_on_first_permit | other other      | false false",
            })
    void theSemanticSaysWhereToStop(String semantic, String projects, String decisions) {
        var requests = List.of(projects.split(" ")).stream()
                .map(project -> project.equals("mine") ? mine : other)
                .toArray(String[]::new);

        var answer = ask(subject(manager.id()), action("update_project"), semantic(semantic), evaluations(requests));

        assertThat(answer.json()
                        .get("evaluations")
                        .valueStream()
                        .map(one -> one.get("decision").toString()))
                .containsExactly(decisions.split(" "));
        assertThat(answer.json().propertyNames()).containsExactly("evaluations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"another_option\":\"value\"}", "null", "{\"evaluations_semantic\":null}"})
    void allAreExecutedByDefault(String options) {
        assertDecided(
                ask(
                        subject(manager.id()),
                        action("update_project"),
                        "\"options\":" + options,
                        evaluations(other, mine, other)),
                false,
                true,
                false);
    }

    @Test
    void anIncompleteEvaluationAmongOthersIsDeniedByItself() {
        var answer = ask(
                subject(manager.id()),
                action("update_project"),
                semantic("execute_all"),
                evaluations(mine, "{}", mine));

        assertDecided(answer, true, false, true);
        assertThat(answer.json().at("/evaluations/1/context").toString())
                .isEqualTo("{\"error\":{\"status\":400,\"message\":\"Missing: resource.\"}}");
    }

    @Test
    void anIncompleteEvaluationEndsAsADenyWould() {
        assertDecided(
                ask(
                        subject(manager.id()),
                        action("update_project"),
                        semantic("deny_on_first_deny"),
                        evaluations(mine, "{}", mine)),
                true,
                false);
        assertDecided(
                ask(
                        subject(manager.id()),
                        action("update_project"),
                        semantic("permit_on_first_permit"),
                        evaluations("{}", mine, mine)),
                false,
                true);
    }

    @Test
    void aRequestWithoutACompleteEvaluationIsMalformed() {
        var answer = ask(action("update_project"), evaluations(mine, other));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(answer.json().at("/errors/1/field").asString()).isEqualTo("evaluations[1].subject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"evaluations\":{}",
                "\"evaluations\":\"all\"",
                "\"evaluations\":[null]",
                "\"evaluations\":[1]",
                "\"evaluations\":[[]]",
                "\"evaluations\":[{},{\"resource\":\"x\"}]",
                "\"evaluations\":[{\"context\":1}]",
                "\"evaluations\":[{}],\"options\":[]",
                "\"evaluations\":[{}],\"options\":\"execute_all\"",
                "\"evaluations\":[{}],\"options\":{\"evaluations_semantic\":\"some\"}",
                "\"evaluations\":[{}],\"options\":{\"evaluations_semantic\":\"EXECUTE_ALL\"}",
                "\"evaluations\":[{}],\"options\":{\"evaluations_semantic\":\"\"}",
                "\"evaluations\":[{}],\"options\":{\"evaluations_semantic\":0}"
            })
    void whatHasAnotherTypeIsMalformed(String members) {
        var answer = ask(subject(manager.id()), action("update_project"), resource("project", MINE), members);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void aDefaultMustBeWhole() {
        var answer = ask(
                "\"subject\":{\"type\":\"user\"}",
                evaluations(json(subject(manager.id()), action("update_project"), resource("project", MINE))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("subject.id");
    }

    @Test
    void thereAreAThousandEvaluationsAtMost() {
        assertThat(many(1000).json().get("evaluations").size()).isEqualTo(1000);
        assertThat(many(1001).status()).isEqualTo(400);
        assertThat(many(1001).code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void oneUserWhomTheCallerMayNotAskAboutForbidsAll() {
        var body = json(
                action("update_project"),
                resource("project", MINE),
                semantic("permit_on_first_permit"),
                evaluations(json(subject(manager.id())), json(subject(viewer.id()))));

        assertThat(shared.service()
                        .as(manager)
                        .post(Endpoints.EVALUATIONS, body)
                        .status())
                .isEqualTo(403);
        assertDecided(shared.service().as(admin).post(Endpoints.EVALUATIONS, body), true);
    }

    private Answer many(int size) {
        return ask(
                subject(manager.id()),
                action("update_project"),
                evaluations(Collections.nCopies(size, mine).toArray(String[]::new)));
    }

    private Answer ask(String... members) {
        return shared.service().as(admin).post(Endpoints.EVALUATIONS, json(members));
    }

    private static void assertDecided(Answer answer, Boolean... decisions) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json()
                        .get("evaluations")
                        .valueStream()
                        .map(one -> one.get("decision").asBoolean()))
                .containsExactly(decisions);
    }
}
