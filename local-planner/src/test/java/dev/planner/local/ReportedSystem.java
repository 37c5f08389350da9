package dev.planner.local;

import dev.planner.events.decision.Resource;
import dev.planner.local.reporting.Grant;
import dev.planner.local.reporting.ReportComparison;
import dev.planner.model.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The whole system under the model, of which every report is compared as well, for readers who see all of it and for others. */
final class ReportedSystem extends WholeSystem {

    private final TestSystem system;
    private final Client admin;
    private final Map<List<Grant>, List<Client>> readers = new HashMap<>();
    private int compared;
    private int noticed;

    ReportedSystem(TestSystem system) {
        super(system);
        this.system = system;
        this.admin = system.commands("admin");
        admin.put(
                        "/api/v1/roles/" + ReportComparison.FORECASTER,
                        Map.of("permissions", ReportComparison.OF_FORECASTER.keys()))
                .expecting(201);
    }

    @Override
    public Optional<String> compare(Outcome outcome) {
        var comparison = ReportComparison.of(outcome);
        var difference = comparison.difference(this::reading);
        if (difference.isEmpty() && comparison.hasActuals()) {
            compared++;
            noticed += comparison.withAWrongCent().difference(this::reading).isPresent() ? 1 : 0;
        }
        return difference;
    }

    /** How often there was something to notice a wrong cent in. */
    int compared() {
        return compared;
    }

    /** How often a wrong cent in it was noticed. */
    int noticed() {
        return noticed;
    }

    private Function<String, Reply> reading(List<Grant> grants) {
        var instances = readers.computeIfAbsent(grants, this::reader);
        return path -> get(instances, path);
    }

    private List<Client> reader(List<Grant> grants) {
        var name = "reader-" + UUID.randomUUID();
        var user = accepted(admin.post("/api/v1/users", Map.of("username", name, "email", name + "@example.com")))
                .expecting(201)
                .id();
        for (Grant grant : grants) {
            var role = "/api/v1/users/" + user + "/roles/" + grant.role();
            accepted(admin.put(role, Map.of())).expecting(201);
            scopes(grant)
                    .forEach(scope ->
                            accepted(admin.post(role + "/scopes", scope)).expecting(201));
        }
        return system.queriesForId(user);
    }

    private static List<Map<String, Object>> scopes(Grant grant) {
        return grant.where().isEmpty()
                ? List.of(Map.of("type", "global"))
                : grant.where().stream().map(ReportedSystem::scope).toList();
    }

    private static Map<String, Object> scope(Resource where) {
        return switch (where) {
            case Resource.OfSystem _ -> Map.of("type", "global");
            case Resource.OfProgram(var program) -> Map.of("type", "program", "programId", program);
            case Resource.OfProject(var project) -> Map.of("type", "project", "projectId", project);
        };
    }
}
