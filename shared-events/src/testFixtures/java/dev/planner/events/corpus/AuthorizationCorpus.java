package dev.planner.events.corpus;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.decision.AccessFacts;
import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The truth about access in {@code authorization/decisions.yaml}: facts, and cases of what is allowed and denied on them. Whatever answers
 * decisions is tested with it, be it the pure function or a service over HTTP.
 *
 * @param roles every role that is defined, built-in and custom ones
 * @param programs the keys of the projects by the key of their program
 * @param missing keys of programs and projects that do not exist
 */
public record AuthorizationCorpus(
        SequencedMap<RoleKey, PermissionSet> roles,
        SequencedMap<String, List<String>> programs,
        List<String> missing,
        List<AuthorizationCase> cases) {

    private static final String RESOURCE = "/authorization/decisions.yaml";

    public static AuthorizationCorpus load() {
        try (var yaml = AuthorizationCorpus.class.getResourceAsStream(RESOURCE)) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return of(new CorpusNode(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuthorizationCorpus of(CorpusNode root) {
        var roles = new LinkedHashMap<RoleKey, PermissionSet>();
        for (var role : BuiltInRole.values()) {
            roles.put(role.key(), role.permissions());
        }
        var custom = root.node("roles");
        custom.keys().forEach(key -> roles.put(RoleKey.of(key), permissions(custom.texts(key))));
        var programs = new LinkedHashMap<String, List<String>>();
        root.node("programs").keys().forEach(key -> programs.put(key, root.node("programs").texts(key)));
        return new AuthorizationCorpus(
                roles, programs, root.texts("missing"), root.nodes("cases").map(AuthorizationCase::of).toList());
    }

    private static PermissionSet permissions(List<String> keys) {
        return PermissionSet.of(keys.stream().map(Permission::of).toList());
    }

    /** The facts as a decision asks for them. */
    public AccessFacts facts() {
        return new AccessFacts() {
            @Override
            public PermissionSet permissionsOf(RoleKey role) {
                return roles.getOrDefault(role, PermissionSet.NONE);
            }

            @Override
            public Optional<ProgramId> programOf(ProjectId project) {
                return programs.entrySet().stream()
                        .filter(program -> program.getValue().stream()
                                .map(CorpusIds::project)
                                .anyMatch(project::equals))
                        .map(program -> CorpusIds.program(program.getKey()))
                        .findFirst();
            }

            @Override
            public boolean exists(ProgramId program) {
                return programs.keySet().stream().map(CorpusIds::program).anyMatch(program::equals);
            }
        };
    }

    /** The keys of the programs that a reach makes accessible, by sight too; sorted (section 5.4). */
    public List<String> programsIn(Reach reach) {
        return programs.entrySet().stream()
                .filter(program -> reach.global()
                        || reach.programs().contains(CorpusIds.program(program.getKey()))
                        || program.getValue().stream().map(CorpusIds::project).anyMatch(reach.projects()::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The keys of the projects that a reach makes accessible; sorted (section 5.4). */
    public List<String> projectsIn(Reach reach) {
        return programs.entrySet().stream()
                .flatMap(program -> program.getValue().stream()
                        .filter(project -> reach.global()
                                || reach.programs().contains(CorpusIds.program(program.getKey()))
                                || reach.projects().contains(CorpusIds.project(project))))
                .sorted()
                .toList();
    }
}
