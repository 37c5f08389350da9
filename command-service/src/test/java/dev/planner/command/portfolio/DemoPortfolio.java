package dev.planner.command.portfolio;

import static dev.planner.command.portfolio.PortfolioService.PROGRAMS;
import static dev.planner.command.portfolio.PortfolioService.PROJECTS;
import static dev.planner.command.portfolio.PortfolioService.phase;
import static dev.planner.command.portfolio.PortfolioService.program;
import static dev.planner.command.portfolio.PortfolioService.projectIn;

import dev.planner.command.fixture.Client;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dates and budgets of the demo data (domain reference, section 14), under names and codes of their own. */
final class DemoPortfolio {

    private final Map<String, String> ids = new HashMap<>();
    private final Client admin;

    DemoPortfolio(Client admin) {
        this.admin = admin;
        addProgram("DT", "2024-01-01", "2025-12-31");
        addProgram("IM", "2024-06-01", "2026-05-31");
        addProgram("CX", "2024-03-01", "2025-08-31");
        addProject(
                "CC-001", "DT", List.of(planning("2024-02-01", "2024-05-31"), execution("2024-06-01", "2025-06-30")));
        addProject("CC-002", "DT", List.of(execution("2024-04-01", "2025-03-31")));
        addProject(
                "CC-003", "IM", List.of(planning("2024-07-01", "2024-10-31"), execution("2024-11-01", "2025-12-31")));
        addProject("CC-004", "IM", List.of(execution("2024-09-01", "2026-03-31")));
        addProject(
                "CC-005", "CX", List.of(planning("2024-04-01", "2024-06-30"), execution("2024-07-01", "2025-06-30")));
    }

    /** The id of a program or project by its short name. */
    String id(String name) {
        return ids.get(name);
    }

    private void addProgram(String name, String start, String end) {
        ids.put(
                name,
                admin.post(PROGRAMS, program("startDate", start, "endDate", end))
                        .id());
    }

    private void addProject(String name, String program, List<Map<String, Object>> phases) {
        var body = projectIn(
                id(program),
                "startDate",
                phases.getFirst().get("startDate"),
                "endDate",
                phases.getLast().get("endDate"),
                "phases",
                phases);
        ids.put(name, admin.post(PROJECTS, body).id());
    }

    private static Map<String, Object> planning(String start, String end) {
        return phase("Planning", start, end, "50000.00", "50000.00");
    }

    private static Map<String, Object> execution(String start, String end) {
        return phase("Execution", start, end, "300000.00", "200000.00");
    }
}
