package dev.planner.local;

import dev.planner.local.demo.DemoData;
import dev.planner.local.issuer.TokenIssuer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page at the launcher's address: where everything is, and how to get a first answer. */
final class StartPage {

    @SuppressWarnings("InlineFormatString") // the page reads better apart from what fills it
    private static final String TEMPLATE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Planner</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #1c2733 }
              table { border-collapse: collapse } td, th { text-align: left; padding: .25rem 1.5rem .25rem 0 }
              pre { background: #f3f5f7; padding: 1rem; overflow-x: auto; border-radius: .4rem }
            </style>
            <h1>Planner</h1>
            <p>The whole system is running on this machine.</p>
            <table>
              <tr><th>Service<th>API<th>Health</tr>
              %s
            </table>
            <h2>A first answer</h2>
            <pre>TOKEN=$(curl -s %s/dev/tokens -H 'Content-Type: application/json' -d '{"username":"program_mgr"}' | jq -r .accessToken)
            curl -s localhost:%d/api/v1/decisions -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
              -d '{"permission":"update_project","resource":{"type":"project","id":"%s"}}'</pre>
            <h2>Reports</h2>
            <p>A report shows what its reader may see of the project. Each link carries a token of a demo user, valid for %d minutes.</p>
            <table>
              <tr><th>Project<th>As of<th>As seen by</tr>
              %s
            </table>
            <p>Demo users: %s. Tokens are handed to whoever can reach this port: for local use only.</p>
            </html>
            """;

    private static final String REPORT_DAY = "2024-04-20";
    private static final Map<String, List<String>> REPORT_READERS = Map.of(
            "CC-001", List.of("project_mgr", "program_mgr", "finance_mgr", "viewer"),
            "CC-002", List.of("program_mgr", "viewer"),
            "CC-003", List.of("finance_mgr", "resource_mgr"));

    private final LocalSettings settings;
    private final TokenIssuer tokens;

    StartPage(LocalSettings settings, TokenIssuer tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    String html() {
        var ports = settings.ports();
        var rows = row("command service", ports.command(), ports.commandManagement())
                + row("query service", ports.query(), ports.queryManagement())
                + row("projector administration", ports.projector(), ports.projectorManagement());
        var users = DemoData.load().users().stream()
                .map(DemoData.User::username)
                .collect(Collectors.joining("</code>, <code>", "<code>", "</code>"));
        return TEMPLATE.formatted(
                rows,
                ports.issuer(),
                ports.query(),
                DemoData.projectId("CC-001"),
                TokenIssuer.LIFETIME.toMinutes(),
                reports(),
                users);
    }

    private String reports() {
        return DemoData.load().projects().stream()
                .filter(project -> REPORT_READERS.containsKey(project.costCenterCode()))
                .map(this::reports)
                .collect(Collectors.joining());
    }

    private String reports(DemoData.Project project) {
        var links = REPORT_READERS.getOrDefault(project.costCenterCode(), List.of()).stream()
                .map(reader -> link(project, reader))
                .collect(Collectors.joining(", "));
        return "<tr><td>%s<td>%s<td>%s</tr>%n".formatted(project.name(), REPORT_DAY, links);
    }

    /** The token is in the fragment, which browsers send nowhere. */
    private String link(DemoData.Project project, String reader) {
        return "<a href=\"http://localhost:%d/reports/projects/%s?asOf=%s#token=%s\">%s</a>"
                .formatted(
                        settings.ports().query(),
                        project.id(),
                        REPORT_DAY,
                        tokens.tokenFor(DemoData.userId(reader)),
                        reader);
    }

    private static String row(String name, int port, int managementPort) {
        return """
                <tr><td>%s<td><a href="http://localhost:%d/swagger-ui/index.html">localhost:%2$d</a>
                <td><a href="http://localhost:%d/actuator/health">health</a></tr>
                """.formatted(name, port, managementPort);
    }
}
