package dev.planner.benchmarks.load;

import dev.planner.benchmarks.load.Questions.Question;
import dev.planner.benchmarks.world.Person;
import dev.planner.benchmarks.world.World;
import dev.planner.events.access.Permission;
import dev.planner.events.access.Scope;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.local.demo.DemoData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is asked of the organisation: by turns a user about herself, and a service about another user. Three in four questions are about a
 * project or program that the user has a scope to, the others about any.
 */
final class QuestionMaker {

    private static final int CHECKS_OF_A_BATCH = 100;
    private static final int BATCHES = 200;

    /** Every so many users one whose roles change comes in between. */
    private static final int CHANGING = 50;

    private static final List<Permission> PERMISSIONS = List.of(
            Permission.READ_PROJECT, Permission.UPDATE_PROJECT, Permission.VIEW_BUDGET, Permission.VIEW_REPORTS);

    private final World world;
    private final Random random = new Random(1);
    private final List<String> callerTokens;
    private final String serviceToken;

    /** @param callers who ask about themselves */
    QuestionMaker(World world, int callers, Function<String, String> tokenFor) {
        this.world = world;
        this.callerTokens = IntStream.range(0, Math.min(callers, world.size().users()))
                .mapToObj(number -> tokenFor.apply(World.user(number).toString()))
                .toList();
        this.serviceToken = tokenFor.apply(DemoData.userId("admin"));
    }

    /** The service asks about every user once, and now and then about one of those whose roles change. */
    Stream<Question> decisions(List<String> changing) {
        return IntStream.range(0, world.size().users()).boxed().flatMap(number -> {
            var caller = number % callerTokens.size();
            List<Question> questions = new ArrayList<>();
            questions.add(new Question(callerTokens.get(caller), "{" + check(world.person(caller)) + "}"));
            questions.add(aboutAnother(World.user(number).toString(), check(world.person(number))));
            if (number % CHANGING == 0) {
                var user = changing.get(number / CHANGING % changing.size());
                var project = ProjectId.of(DemoData.projectId("CC-001"));
                questions.add(aboutAnother(user, check(Permission.READ_PROJECT, Scope.project(project))));
            }
            return questions.stream();
        });
    }

    /** Users who ask about themselves, many questions at once. */
    Stream<Question> batches() {
        return IntStream.range(0, BATCHES).mapToObj(number -> {
            var caller = number % callerTokens.size();
            var checks = IntStream.range(0, CHECKS_OF_A_BATCH)
                    .mapToObj(_ -> "{" + check(world.person(caller)) + "}")
                    .collect(Collectors.joining(","));
            return new Question(callerTokens.get(caller), "{\"checks\":[" + checks + "]}");
        });
    }

    private Question aboutAnother(String user, String check) {
        return new Question(serviceToken, "{\"userId\":\"" + user + "\"," + check + "}");
    }

    private String check(Person person) {
        var scopes = person.roles().stream()
                .flatMap(role -> role.scopes().stream())
                .filter(scope -> !scope.equals(Scope.GLOBAL))
                .toList();
        var about = scopes.isEmpty() || random.nextInt(4) == 0
                ? Scope.project(World.project(random.nextInt(world.size().projects())))
                : scopes.get(random.nextInt(scopes.size()));
        return check(PERMISSIONS.get(random.nextInt(PERMISSIONS.size())), about);
    }

    private static String check(Permission permission, Scope about) {
        var resource = switch (about) {
            case Scope.Program(ProgramId program) -> resource("program", program.toString());
            case Scope.Project(ProjectId project) -> resource("project", project.toString());
            case Scope.Global _ -> "{\"type\":\"system\"}";
        };
        return "\"permission\":\"" + permission.key() + "\",\"resource\":" + resource;
    }

    private static String resource(String type, String id) {
        return "{\"type\":\"" + type + "\",\"id\":\"" + id + "\"}";
    }
}
