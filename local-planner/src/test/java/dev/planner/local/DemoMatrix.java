package dev.planner.local;

import static dev.planner.local.demo.DemoData.programId;
import static dev.planner.local.demo.DemoData.projectId;
import static dev.planner.local.demo.DemoData.resourceId;
import static dev.planner.local.demo.DemoData.userId;
import static dev.planner.local.demo.DemoData.workerId;
import static dev.planner.local.demo.DemoData.workerTypeId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.Client.Answer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Rows of a request and the statuses that the demo users get for it. */
final class DemoMatrix {

    static final List<String> USERS =
            List.of("admin", "program_mgr", "project_mgr", "finance_mgr", "resource_mgr", "viewer", "multi_role");

    static final List<String> PROGRAMS = List.of("DT", "IM", "CX");
    static final List<String> PROJECTS = List.of("CC-001", "CC-002", "CC-003", "CC-004", "CC-005");

    private DemoMatrix() {}

    /**
     * Asks as each user in turn.
     *
     * @param statuses one for each of {@link #USERS}: an expression in which x is any digit, or - for whoever is not to ask
     */
    static void assertStatuses(String request, String statuses, Function<String, Answer> send) {
        var expected = statuses.strip().split(" +", -1);
        for (int i = USERS.size() - 1; i >= 0; i--) { // the administrator last: only this one can change anything
            if (!expected[i].equals("-")) {
                var answer = send.apply(USERS.get(i));
                assertThat(Integer.toString(answer.status()))
                        .as("%s as %s: %s", request, USERS.get(i), answer.body())
                        .matches(expected[i].replace("x", "."));
            }
        }
    }

    static String method(String request) {
        return request.substring(0, request.indexOf(' '));
    }

    /** The path, or any other text, with the ids of what it names in braces. */
    static String path(String template, String user) {
        var path = template.contains(" /") ? template.substring(template.indexOf(" /") + 1) : template;
        for (String program : PROGRAMS) {
            path = path.replace("{" + program + "}", programId(program));
        }
        for (String project : PROJECTS) {
            path = path.replace("{" + project + "}", projectId(project));
        }
        return path.replace("{Business Analyst}", workerTypeId("Business Analyst"))
                .replace("{EMP001}", workerId("EMP001"))
                .replace("{Server Hardware}", resourceId("Server Hardware"))
                .replace("{self}", userId(user))
                .replace("{admin}", userId("admin"))
                .replace("{viewer}", userId("viewer"))
                .replace("{unknown}", UUID.randomUUID().toString())
                .replace("{random}", UUID.randomUUID().toString());
    }
}
