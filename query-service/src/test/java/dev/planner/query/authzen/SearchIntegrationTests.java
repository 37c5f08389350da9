package dev.planner.query.authzen;

import static dev.planner.query.authzen.Asked.action;
import static dev.planner.query.authzen.Asked.anyResource;
import static dev.planner.query.authzen.Asked.anySubject;
import static dev.planner.query.authzen.Asked.json;
import static dev.planner.query.authzen.Asked.limit;
import static dev.planner.query.authzen.Asked.resource;
import static dev.planner.query.authzen.Asked.subject;
import static dev.planner.query.authzen.Asked.token;
import static dev.planner.query.fixture.Accounts.anActiveUser;
import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** AuthZEN, section "Search APIs". */
class SearchIntegrationTests {

    private static final String NOTHING = "{\"page\":{\"next_token\":\"\",\"count\":0},\"results\":[]}";
    private static final ProgramId PROGRAM = ProgramId.random();
    private static final List<ProjectId> PROJECTS =
            IntStream.range(0, 5).mapToObj(_ -> ProjectId.random()).toList();

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final UserAccount admin = anAdministrator();
    private final UserAccount viewer =
            anActiveUser().withRole(BuiltInRole.VIEWER, Scope.program(PROGRAM)).account();
    private final UserAccount manager = anActiveUser()
            .withRole(BuiltInRole.PROJECT_MANAGER, Scope.project(PROJECTS.getFirst()))
            .account();

    @BeforeEach
    void fill() {
        var projection = shared.projection();
        projection.projectProgram(PROGRAM, 0);
        PROJECTS.forEach(project -> projection.projectProject(project, PROGRAM, 0));
        projection.project(admin, 4);
        projection.project(viewer, 2);
        projection.project(manager, 2);
    }

    @Test
    void subjectsAreThoseWhoMay() {
        var answer = ask(
                Endpoints.SUBJECT_SEARCH,
                anySubject("user"),
                action("update_project"),
                resource("project", PROJECTS.getFirst()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactly("page", "results");
        assertThat(answer.json().get("page").toString()).isEqualTo("{\"next_token\":\"\",\"count\":2}");
        assertThat(answer.json().get("results").valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder(entity("user", admin.id()), entity("user", manager.id()));
        assertThat(answer.tier()).isEqualTo("tables");
    }

    @Test
    void resourcesAreThoseWhereTheSubjectMay() {
        assertThat(found(
                        Endpoints.RESOURCE_SEARCH,
                        subject(manager.id()),
                        action("update_project"),
                        anyResource("project")))
                .containsExactly(entity("project", PROJECTS.getFirst()));
        assertThat(found(
                        Endpoints.RESOURCE_SEARCH,
                        subject(viewer.id()),
                        action("read_project"),
                        anyResource("project")))
                .containsExactlyInAnyOrderElementsOf(
                        PROJECTS.stream().map(id -> entity("project", id)).toList());
        assertThat(found(Endpoints.RESOURCE_SEARCH, subject(admin.id()), action("manage_users"), anyResource("system")))
                .containsExactly("{\"type\":\"system\",\"id\":\"system\"}");
        assertThat(found(
                        Endpoints.RESOURCE_SEARCH, subject(viewer.id()), action("manage_users"), anyResource("system")))
                .isEmpty();
    }

    @Test
    void sightIsEnoughToReadAProgramOnly() {
        assertThat(found(
                        Endpoints.RESOURCE_SEARCH,
                        subject(manager.id()),
                        action("read_program"),
                        anyResource("program")))
                .containsExactly(entity("program", PROGRAM));
        assertThat(found(
                        Endpoints.RESOURCE_SEARCH,
                        subject(manager.id()),
                        action("view_budget"),
                        anyResource("program")))
                .isEmpty();
    }

    @Test
    void actionsAreThoseThatTheSubjectMayPerform() {
        assertThat(found(Endpoints.ACTION_SEARCH, subject(manager.id()), resource("program", PROGRAM)))
                .containsExactly("{\"name\":\"read_program\"}");
        assertThat(found(Endpoints.ACTION_SEARCH, subject(admin.id()), resource("system", "any")))
                .hasSize(32)
                .contains("{\"name\":\"manage_users\"}");
    }

    @Test
    void theIdOfWhatIsSearchedForIsIgnored() {
        assertThat(found(
                        Endpoints.SUBJECT_SEARCH,
                        subject(manager.id()),
                        action("read_project"),
                        resource("project", PROJECTS.getLast())))
                .containsExactlyInAnyOrder(entity("user", admin.id()), entity("user", viewer.id()));
        assertThat(found(
                        Endpoints.RESOURCE_SEARCH,
                        subject(manager.id()),
                        action("update_project"),
                        "\"resource\":{\"type\":\"project\",\"id\":17}"))
                .containsExactly(entity("project", PROJECTS.getFirst()));
        assertThat(found(
                        Endpoints.ACTION_SEARCH,
                        subject(manager.id()),
                        action("view_budget"),
                        resource("program", PROGRAM)))
                .containsExactly("{\"name\":\"read_program\"}");
    }

    @Test
    void contextPropertiesAndUnknownFieldsChangeNothing() {
        assertThat(
                        found(
                                Endpoints.RESOURCE_SEARCH,
                                "\"subject\":{\"type\":\"user\",\"id\":\"%s\",\"properties\":{\"role\":\"admin\"}}"
                                        .formatted(manager.id()),
                                action("update_project"),
                                anyResource("project"),
                                "\"context\":{\"ip\":\"192.168.1.1\"},\"foo\":{},\"page\":{\"bar\":1,\"properties\":{\"a\":1}}"))
                .containsExactly(entity("project", PROJECTS.getFirst()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject  | {'subject':{'type':'spaceship'},'action':{'name':'read_project'},'resource':{'type':'project','id':'P'}}",
                "subject  | {'subject':{'type':'user'},'action':{'name':'fly'},'resource':{'type':'project','id':'P'}}",
                "subject  | {'subject':{'type':'user'},'action':{'name':'read_project'},'resource':{'type':'galaxy','id':'P'}}",
                "subject  | {'subject':{'type':'user'},'action':{'name':'read_project'},'resource':{'type':'project','id':'CC-001'}}",
                "subject  | {'subject':{'type':'user'},'action':{'name':'read_project'},'resource':{'type':'project','id':'NEW'}}",
                "subject  | {'subject':{'type':'user'},'action':{'name':'read_program'},'resource':{'type':'program','id':'NEW'}}",
                "resource | {'subject':{'type':'user','id':'nobody'},'action':{'name':'read_project'},'resource':{'type':'project'}}",
                "resource | {'subject':{'type':'user','id':'NEW'},'action':{'name':'read_project'},'resource':{'type':'project'}}",
                "resource | {'subject':{'type':'spaceship','id':'U'},'action':{'name':'read_project'},'resource':{'type':'project'}}",
                "resource | {'subject':{'type':'user','id':'U'},'action':{'name':'fly'},'resource':{'type':'project'}}",
                "resource | {'subject':{'type':'user','id':'U'},'action':{'name':'read_project'},'resource':{'type':'galaxy'}}",
                "action   | {'subject':{'type':'user','id':'nobody'},'resource':{'type':'project','id':'P'}}",
                "action   | {'subject':{'type':'user','id':'NEW'},'resource':{'type':'project','id':'P'}}",
                "action   | {'subject':{'type':'user','id':'U'},'resource':{'type':'galaxy','id':'P'}}",
                "action   | {'subject':{'type':'user','id':'U'},'resource':{'type':'project','id':'NEW'}}"
            })
    void whatIsUnknownIsFoundNowhere(String search, String body) {
        var answer = shared.service()
                .as(admin)
                .post(
                        "/access/v1/search/" + search,
                        body.replace("'P'", "'" + PROJECTS.getFirst() + "'")
                                .replace("'U'", "'" + admin.id() + "'")
                                .replace("NEW", UserId.random().toString())
                                .replace('\'', '"'));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(NOTHING);
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        var request = new String[] {subject(viewer.id()), action("read_project"), anyResource("project")};
        var pages = new ArrayList<JsonNode>();
        pages.add(ask(Endpoints.RESOURCE_SEARCH, with(request, limit(2))).json());
        while (!pages.getLast().at("/page/next_token").asString().isEmpty()) {
            var next = pages.getLast().at("/page/next_token").asString();
            pages.add(ask(Endpoints.RESOURCE_SEARCH, with(request, token(next))).json());
        }

        assertThat(pages.stream().map(page -> page.at("/page/count").asInt())).containsExactly(2, 2, 1);
        assertThat(pages.stream().map(page -> page.get("results").size())).containsExactly(2, 2, 1);
        assertThat(pages.stream()
                        .flatMap(page -> page.get("results").valueStream())
                        .map(JsonNode::toString))
                .containsExactlyElementsOf(PROJECTS.stream()
                        .map(ProjectId::toString)
                        .sorted()
                        .map(id -> entity("project", id))
                        .toList());
    }

    @Test
    void everySearchHasPages() {
        assertThat(walk(
                        Endpoints.SUBJECT_SEARCH,
                        anySubject("user"),
                        action("read_project"),
                        resource("project", PROJECTS.getFirst())))
                .containsExactlyInAnyOrder(
                        entity("user", admin.id()), entity("user", viewer.id()), entity("user", manager.id()));
        assertThat(walk(Endpoints.ACTION_SEARCH, subject(admin.id()), resource("project", PROJECTS.getFirst())))
                .hasSize(32)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPageThatIsFullMayBeTheLast() {
        var answer = ask(
                Endpoints.RESOURCE_SEARCH,
                subject(viewer.id()),
                action("read_project"),
                anyResource("project"),
                limit(PROJECTS.size()));

        assertThat(answer.json().get("page").toString()).isEqualTo("{\"next_token\":\"\",\"count\":5}");
    }

    @Test
    void aLimitIsAnUpperBound() {
        assertThat(ask(Endpoints.ACTION_SEARCH, subject(admin.id()), resource("system", "any"), limit(1_000_000))
                        .json()
                        .at("/page/count")
                        .asInt())
                .isEqualTo(32);
    }

    @Test
    void aLimitOfNothingOnlyTellsWhetherThereIsSomething() {
        var some = ask(Endpoints.ACTION_SEARCH, subject(admin.id()), resource("system", "any"), limit(0))
                .json();
        var none = ask(Endpoints.ACTION_SEARCH, subject(UserId.random()), resource("system", "any"), limit(0));

        assertThat(some.get("results").isEmpty()).isTrue();
        assertThat(some.at("/page/count").asInt()).isZero();
        assertThat(some.at("/page/next_token").asString()).isNotEmpty();
        assertThat(none.text()).isEqualTo(NOTHING);
    }

    @Test
    void aTokenBelongsToItsSearchWithAllItsParameters() {
        var subject = subject(admin.id());
        var next = ask(
                        Endpoints.ACTION_SEARCH,
                        subject,
                        resource("system", "any"),
                        limit(2),
                        "\"context\":{\"a\":1,\"b\":2}")
                .json()
                .at("/page/next_token")
                .asString();
        var context = "\"context\":{\"b\":2,\"a\":1}";
        var limited = "\"page\":{\"token\":\"%s\",\"limit\":%d}";

        assertThat(ask(Endpoints.ACTION_SEARCH, subject, resource("system", "any"), context, token(next))
                        .status())
                .isEqualTo(200);
        assertThat(ask(Endpoints.ACTION_SEARCH, subject, resource("system", "any"), context, limited.formatted(next, 2))
                        .status())
                .isEqualTo(200);
        assertMalformed(
                ask(Endpoints.ACTION_SEARCH, subject, resource("system", "any"), context, limited.formatted(next, 3)));
        assertMalformed(ask(Endpoints.ACTION_SEARCH, subject, resource("system", "any"), token(next)));
        assertMalformed(ask(Endpoints.ACTION_SEARCH, subject, resource("system", "other"), context, token(next)));
        assertMalformed(
                ask(Endpoints.ACTION_SEARCH, subject(viewer.id()), resource("system", "any"), context, token(next)));
        assertMalformed(ask(
                Endpoints.RESOURCE_SEARCH,
                subject,
                action("read_program"),
                anyResource("program"),
                context,
                token(next)));
        assertMalformed(ask(Endpoints.ACTION_SEARCH, subject, resource("system", "any"), context, token("5" + next)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "2", "2.", ".", "2.AAAA", "2.!", "-1.AAAA", "9999999999.AAAA", "2.\\u0000"})
    void aTokenThatNoPageHasAnsweredIsMalformed(String token) {
        var answer = ask(Endpoints.ACTION_SEARCH, subject(admin.id()), resource("system", "any"), token(token));

        assertMalformed(answer);
    }

    @Test
    void anEmptyTokenIsNone() {
        assertThat(ask(Endpoints.ACTION_SEARCH, subject(admin.id()), resource("system", "any"), token(""))
                        .json()
                        .get("results")
                        .size())
                .isEqualTo(32);
    }

    @Test
    void callersSearchForThemselvesAndWithManageUsersForEverybody() {
        var own = json(subject(viewer.id()), resource("project", PROJECTS.getFirst()));
        var ownResources = json(subject(viewer.id()), action("read_project"), anyResource("project"));
        var everybody = json(anySubject("user"), action("read_project"), resource("project", PROJECTS.getFirst()));

        assertThat(statusAs(viewer, Endpoints.ACTION_SEARCH, own)).isEqualTo(200);
        assertThat(statusAs(viewer, Endpoints.RESOURCE_SEARCH, ownResources)).isEqualTo(200);
        assertThat(statusAs(manager, Endpoints.ACTION_SEARCH, own)).isEqualTo(403);
        assertThat(statusAs(manager, Endpoints.RESOURCE_SEARCH, ownResources)).isEqualTo(403);
        assertThat(statusAs(viewer, Endpoints.SUBJECT_SEARCH, everybody)).isEqualTo(403);
        assertThat(statusAs(admin, Endpoints.SUBJECT_SEARCH, everybody)).isEqualTo(200);
    }

    private int statusAs(UserAccount caller, String path, String body) {
        return shared.service().as(caller).post(path, body).status();
    }

    private Answer ask(String path, String... members) {
        return shared.service().as(admin).post(path, json(members));
    }

    private List<String> found(String path, String... members) {
        var answer = ask(path, members);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("results")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    private List<String> walk(String path, String... members) {
        return Walk.through(page -> ask(path, with(members, page)), 1);
    }

    private static String[] with(String[] members, String more) {
        var all = new ArrayList<>(List.of(members));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private static String entity(String type, Object id) {
        return "{\"type\":\"%s\",\"id\":\"%s\"}".formatted(type, id);
    }

    private static void assertMalformed(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
    }
}
