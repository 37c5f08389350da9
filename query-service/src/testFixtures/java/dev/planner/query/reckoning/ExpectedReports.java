package dev.planner.query.reckoning;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.reckoning.CostModel.Columns;
import dev.planner.query.reckoning.CostModel.Sum;
import dev.planner.query.reckoning.CostModel.Unpriced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reports of a model as a reader who may see everything is to get them, field by field (domain reference, sections 10 and 11). */
public record ExpectedReports(CostModel model, LocalDate asOf) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public ObjectNode forecast(ProjectId id) {
        var project = model.project(id);
        return summary(about("project", id.toString(), project.details().name()), List.of(id), model.of(id, asOf));
    }

    public ObjectNode forecast(ProgramId id) {
        var name = model.world().programs().get(id).value().details().name();
        return summary(about("program", id.toString(), name), model.projectsOf(id), model.of(id, asOf));
    }

    public ObjectNode budgetStatus(ProjectId id) {
        return forecast(id).set("status", status(model.of(id, asOf)));
    }

    public ObjectNode budgetStatus(ProgramId id) {
        return forecast(id).set("status", status(model.of(id, asOf)));
    }

    public ObjectNode project(ProjectId id) {
        var project = model.project(id);
        var report = JSON.createObjectNode();
        report.put("projectId", id.toString());
        report.put("projectName", project.details().name());
        report.put("programId", project.programId().toString());
        report.put("costCenterCode", project.details().costCenterCode());
        report.put("projectManager", project.details().projectManager());
        report.set(
                "dates", dates(project.details().startDate(), project.details().endDate()));
        report.set("financialSummary", forecast(id));
        return report;
    }

    /** With where the work differed from the plan, from the start of the project to the day. */
    public ObjectNode analysedProject(ProjectId id) {
        var start = model.project(id).details().startDate();
        var variances = new VarianceReckoning(model.bookings(), id.value(), start, asOf);
        return project(id).set("varianceAnalysis", variances.report(BigDecimal.valueOf(20), BigDecimal.TEN));
    }

    public ObjectNode programAlone(ProgramId id) {
        var report = program(id);
        report.remove("projects");
        return report;
    }

    public ObjectNode program(ProgramId id) {
        var details = model.world().programs().get(id).value().details();
        var report = JSON.createObjectNode();
        report.put("programId", id.toString());
        report.put("programName", details.name());
        report.put("programManager", details.programManager());
        report.put("businessSponsor", details.businessSponsor());
        report.set("dates", dates(details.startDate(), details.endDate()));
        report.set("financialSummary", forecast(id));
        var projects = report.putArray("projects");
        model.projectsOf(id).stream()
                .map(model::project)
                .sorted(Comparator.comparing(
                                (Project project) -> project.details().name(), ExpectedReports::byCodePoint)
                        .thenComparing(Project::id))
                .forEach(project -> projects.add(project(project.id())));
        report.put("projectsCount", projects.size());
        return report;
    }

    public ObjectNode projects(List<ProjectId> ids) {
        var report = JSON.createObjectNode();
        report.put("asOf", asOf.toString());
        var projects = report.putArray("projects");
        ids.forEach(id -> projects.add(project(id)));
        report.put("projectsCount", ids.size());
        var sum = ids.stream().map(id -> model.of(id, asOf)).reduce(Columns.ZERO, Columns::plus);
        report.set("financialSummary", summary(JSON.createObjectNode(), ids, sum));
        return report;
    }

    public ObjectNode phases(ProjectId id) {
        var project = model.project(id);
        var report = JSON.createObjectNode();
        report.put("projectId", id.toString());
        report.put("projectName", project.details().name());
        report.put("asOf", asOf.toString());
        var phases = report.putArray("phases");
        project.phases().forEach(phase -> phases.add(phase(id, phase)));
        return report;
    }

    public ObjectNode projection(ProjectId id, Dates window) {
        var rows = new TreeMap<LocalDate, List<CostModel.PlanRow>>();
        window.stream().forEach(day -> {
            var ofDay = model.plan().stream()
                    .filter(row -> row.project().equals(id) && row.date().equals(day))
                    .toList();
            if (!ofDay.isEmpty()) {
                rows.put(day, ofDay);
            }
        });
        var report = JSON.createObjectNode();
        report.put("projectId", id.toString());
        report.put("from", window.start().toString());
        report.put("to", window.end().toString());
        var days = report.putArray("days");
        rows.forEach((day, ofDay) -> days.add(planned(JSON.createObjectNode().put("date", day.toString()), ofDay)
                .put("assignmentsCount", ofDay.size())));
        var all = rows.values().stream().flatMap(List::stream).toList();
        report.set("summary", planned(JSON.createObjectNode(), all).put("daysCount", rows.size()));
        var unpriced = report.putArray("unpricedDays");
        model.unpriced(id, window).forEach(row -> unpriced.add(unpriced(row, false)));
        return report;
    }

    private ObjectNode planned(ObjectNode node, List<CostModel.PlanRow> rows) {
        var sum = rows.stream().map(model::cost).reduce(Sum.ZERO, Sum::plus);
        return node.put("totalCost", sum.total().toString())
                .put("capitalCost", sum.capital().toString())
                .put("expenseCost", sum.expense().toString());
    }

    private ObjectNode phase(ProjectId project, Phase phase) {
        var columns = model.of(project, phase, asOf);
        var node = JSON.createObjectNode();
        node.put("phaseId", phase.id().toString());
        node.put("name", phase.name());
        node.put("startDate", phase.startDate().toString());
        node.put("endDate", phase.endDate().toString());
        columns(node, columns);
        var days = new Dates(phase.startDate(), phase.endDate());
        node.set(
                "unpricedDays",
                unpriced(model.unpriced(List.of(project), asOf).stream()
                        .filter(row -> days.contains(row.row().date()))
                        .toList()));
        return node.set("analysis", analysis(columns));
    }

    private ObjectNode summary(ObjectNode node, List<ProjectId> projects, Columns columns) {
        node.put("asOf", asOf.toString());
        columns(node, columns);
        node.set("unpricedDays", unpriced(model.unpriced(projects, asOf)));
        return node.set("analysis", analysis(columns));
    }

    private static void columns(ObjectNode node, Columns columns) {
        node.set("budget", cost(columns.budget()));
        node.set("actual", cost(columns.actual()));
        node.set("remaining", cost(columns.remaining()));
        node.set("overdue", cost(columns.overdue()));
        node.set("forecast", cost(columns.forecast()));
    }

    private static ObjectNode about(String type, String id, String name) {
        return JSON.createObjectNode()
                .put("entityType", type)
                .put("entityId", id)
                .put("entityName", name);
    }

    private static ObjectNode cost(Sum sum) {
        return JSON.createObjectNode()
                .put("total", sum.total().toString())
                .put("capital", sum.capital().toString())
                .put("expense", sum.expense().toString());
    }

    private static ObjectNode analysis(Columns columns) {
        var budget = columns.budget().total();
        return JSON.createObjectNode()
                .put(
                        "budgetRemaining",
                        budget.subtract(columns.actual().total()).toString())
                .put(
                        "forecastVariance",
                        columns.forecast().total().subtract(budget).toString())
                .put("budgetUtilizationPercentage", percent(columns.actual().total(), budget))
                .put("forecastToBudgetPercentage", percent(columns.forecast().total(), budget));
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "0.0000"
                : part.multiply(BigDecimal.valueOf(100))
                        .divide(whole, 4, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private static ObjectNode status(Columns columns) {
        var budget = columns.budget().total();
        var forecast = columns.forecast().total();
        var actual = columns.actual().total();
        var over = forecast.compareTo(budget.multiply(new BigDecimal("1.1"))) > 0;
        var atRisk = forecast.compareTo(budget.multiply(new BigDecimal("1.05"))) > 0;
        var near = budget.signum() > 0 && actual.compareTo(budget.multiply(new BigDecimal("0.9"))) >= 0;
        var complete = budget.signum() > 0 && actual.compareTo(budget) >= 0;
        return JSON.createObjectNode()
                .put("budgetStatus", over ? "over_budget" : atRisk ? "at_risk" : "on_track")
                .put("completionStatus", complete ? "complete" : near ? "near_complete" : "in_progress")
                .put("isOverBudget", forecast.compareTo(budget) > 0)
                .put("isUnderBudget", forecast.compareTo(budget) < 0);
    }

    private ObjectNode dates(LocalDate start, LocalDate end) {
        return JSON.createObjectNode()
                .put("startDate", start.toString())
                .put("endDate", end.toString())
                .put("reportDate", asOf.toString());
    }

    private ArrayNode unpriced(List<Unpriced> rows) {
        var array = JSON.createArrayNode();
        rows.forEach(row -> array.add(unpriced(row, true)));
        return array;
    }

    private ObjectNode unpriced(Unpriced unpriced, boolean withColumn) {
        var row = unpriced.row();
        var node = JSON.createObjectNode();
        node.put("date", row.date().toString());
        node.put("projectId", row.project().toString());
        node.put("resourceId", row.resource().toString());
        node.put("externalWorkerId", unpriced.externalWorkerId().orElse(null));
        node.put("allocationPercentage", row.allocation().toString());
        if (withColumn) {
            node.put("column", row.date().isAfter(asOf) ? "remaining" : "overdue");
        }
        return node.put("cause", unpriced.isLabor() ? "no_rate" : "non_labor");
    }

    /** As PostgreSQL sorts in collation "C". */
    private static int byCodePoint(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
