package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Permission;
import dev.planner.local.Client.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Commands about access as they come, sensible or not; those that are refused change nothing. */
final class RandomCommands {

    private static final int USERS = 12;
    private static final List<String> CUSTOM_ROLES = List.of("custom_a", "custom_b", "custom_c");
    private static final Set<Integer> HONEST = Set.of(200, 201, 204, 404, 409, 422);

    private final Client admin;
    private final Random random;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private int names;

    final List<String> users = new ArrayList<>();
    final List<String> programs = new ArrayList<>();
    final List<String> projects = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final List<String> scopes = new ArrayList<>();

    RandomCommands(Client admin, Random random) {
        this.admin = admin;
        this.random = random;
        Arrays.stream(BuiltInRole.values()).map(role -> role.key().value()).forEach(roles::add);
        CUSTOM_ROLES.forEach(role -> roles.add(role + "_" + mark));
        IntStream.range(0, 4).forEach(_ -> createProgram());
        IntStream.range(0, 8).forEach(_ -> createProject());
        IntStream.range(0, USERS).forEach(_ -> createUser());
        roles.stream().filter(role -> role.startsWith("custom")).forEach(this::defineRole);
    }

    void send(int commands) {
        IntStream.range(0, commands).forEach(_ -> sendOne());
    }

    private void sendOne() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> accept(admin.put(userRole(), Map.of("active", random.nextInt(4) > 0)));
            case 5 -> accept(admin.delete(userRole()));
            case 6, 7, 8, 9, 10, 11 -> assignScope();
            case 12 -> accept(admin.put(any(scopes) + "/status", Map.of("active", random.nextBoolean())));
            case 13 -> accept(admin.delete(any(scopes)));
            case 14 ->
                accept(admin.put("/api/v1/users/" + any(users) + "/status", Map.of("active", random.nextInt(3) > 0)));
            case 15 -> defineRole(any(roles.subList(BuiltInRole.values().length, roles.size())));
            case 16 -> accept(admin.put("/api/v1/projects/" + any(projects), Map.of("programId", any(programs))));
            case 17 -> accept(admin.delete("/api/v1/projects/" + any(projects)));
            case 18 -> accept(admin.delete("/api/v1/programs/" + any(programs)));
            default -> create();
        }
    }

    private void create() {
        switch (random.nextInt(3)) {
            case 0 -> createProgram();
            case 1 -> createProject();
            default -> createUser();
        }
    }

    private void createUser() {
        var name = name("user");
        keep(users, admin.post("/api/v1/users", Map.of("username", name, "email", name + "@example.com")));
    }

    private void createProgram() {
        var program = named("program");
        program.put("programManager", "Somebody");
        program.put("startDate", "2024-01-01");
        program.put("endDate", "2026-12-31");
        keep(programs, admin.post("/api/v1/programs", program));
    }

    private void createProject() {
        var project = named("project");
        project.put("projectManager", "Somebody");
        project.put("costCenterCode", name("CC"));
        project.put("programId", any(programs));
        project.put("startDate", "2024-02-01");
        project.put("endDate", "2025-06-30");
        keep(projects, admin.post("/api/v1/projects", project));
    }

    private void defineRole(String role) {
        var permissions = Arrays.stream(Permission.values())
                .filter(_ -> random.nextInt(3) == 0)
                .map(Permission::key)
                .toList();
        accept(admin.put("/api/v1/roles/" + role, Map.of("permissions", permissions)));
    }

    private void assignScope() {
        var path = userRole() + "/scopes";
        var answer = admin.post(path, anyScope());
        accept(answer);
        if (answer.status() == 201) {
            scopes.add(path + "/" + answer.id());
        }
    }

    private Map<String, String> anyScope() {
        return switch (random.nextInt(7)) {
            case 0 -> Map.of("type", "global");
            case 1, 2, 3 -> Map.of("type", "program", "programId", any(programs));
            default -> Map.of("type", "project", "projectId", any(projects));
        };
    }

    private String userRole() {
        return "/api/v1/users/" + any(users) + "/roles/" + any(roles);
    }

    private Map<String, String> named(String what) {
        return new HashMap<>(Map.of("name", name(what), "businessSponsor", "Somebody", "technicalLead", "Somebody"));
    }

    private String name(String what) {
        return what + "-" + mark + "-" + names++;
    }

    private static void keep(List<String> ids, Answer created) {
        accept(created);
        if (created.status() == 201) {
            ids.add(created.id());
        }
    }

    private static void accept(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isIn(HONEST);
    }

    /** Before there is any, one that nobody has. */
    private String any(List<String> some) {
        return some.isEmpty() ? userRole() + "/scopes/" + UUID.randomUUID() : some.get(random.nextInt(some.size()));
    }

    /** What there is to ask about, with one of each kind that does not exist. */
    Map<String, List<String>> resources() {
        return Map.of(
                "program", withStranger(programs),
                "project", withStranger(projects));
    }

    private static List<String> withStranger(List<String> ids) {
        return java.util.stream.Stream.concat(
                        ids.stream(),
                        java.util.stream.Stream.of(UUID.randomUUID().toString()))
                .collect(Collectors.toList());
    }
}
