package dev.planner.local.reporting;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.Worker;
import dev.planner.query.fixture.Stored;
import dev.planner.query.reckoning.Bookings;
import dev.planner.query.reckoning.CostModel;
import dev.planner.query.reckoning.CostReckoning;
import dev.planner.query.reckoning.ExpectedReports;
import dev.planner.query.reckoning.VarianceReckoning;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every report on everything that there is, each as of a day or through a window at random. */
final class Questions {

    private static final List<String> THRESHOLDS = List.of("0", "0.01", "10", "20", "33.33", "100");

    private final CostModel model;
    private final Bookings bookings;
    private final Random random;
    private final RandomDays days;
    private final List<Question> questions = new ArrayList<>();

    private Questions(CostModel model, Random random) {
        this.model = model;
        this.bookings = model.bookings();
        this.random = random;
        this.days = new RandomDays(model, random);
    }

    static List<Question> about(CostModel model, Random random) {
        var questions = new Questions(model, random);
        model.world().programs().keySet().forEach(questions::ofProgram);
        model.world().projects().keySet().forEach(questions::ofProject);
        questions.ofSeveral();
        return questions.questions;
    }

    private void ofProgram(ProgramId id) {
        var about = Resource.program(id);
        var asOf = days.any();
        var expected = new ExpectedReports(model, asOf);
        var day = "?asOf=" + asOf;
        forecast("forecast/programs/" + id + day, about, expected.forecast(id));
        forecast("budget-status/programs/" + id + day, about, expected.budgetStatus(id));
        report("programs/" + id + day, about, expected.program(id), (reader, report) -> reader.program(report, id));
        report(
                "programs/" + id + day + "&includeProjects=false",
                about,
                expected.programAlone(id),
                (reader, report) -> reader.program(report, id));
        var projects = model.projectsOf(id).stream().map(ProjectId::value).collect(Collectors.toSet());
        costs("programs/" + id, about, projects);
    }

    private void ofProject(ProjectId id) {
        var about = Resource.project(id);
        var asOf = days.any();
        var expected = new ExpectedReports(model, asOf);
        var day = "?asOf=" + asOf;
        forecast("forecast/projects/" + id + day, about, expected.forecast(id));
        forecast("budget-status/projects/" + id + day, about, expected.budgetStatus(id));
        report("projects/" + id + day, about, expected.analysedProject(id), Reader::project);
        report("projects/" + id + day + "&includeVariance=false", about, expected.project(id), Reader::project);
        ask(
                "projects/" + id + "/phases" + day,
                Permission.VIEW_FORECAST,
                List.of(about),
                expected.phases(id),
                (reader, report) -> reader.phases(report, id));
        var window = days.window();
        ask(
                "projects/" + id + "/cost-projection" + query(window),
                Permission.VIEW_FORECAST,
                List.of(about),
                expected.projection(id, window),
                Questions::whole);
        costs("projects/" + id, about, Set.of(id.value()));
        variances(id, about);
    }

    private void ofSeveral() {
        var ids = new ArrayList<>(model.world().projects().keySet());
        if (!ids.isEmpty()) {
            Collections.shuffle(ids, random);
            var some = ids.subList(0, 1 + random.nextInt(ids.size()));
            var asOf = days.any();
            var list = some.stream().map(ProjectId::toString).collect(Collectors.joining(","));
            ask(
                    "projects?ids=%s&asOf=%s".formatted(list, asOf),
                    Permission.VIEW_REPORTS,
                    some.stream().map(Resource::project).toList(),
                    new ExpectedReports(model, asOf).projects(some),
                    Reader::projects);
        }
    }

    private void costs(String path, Resource about, Set<UUID> projects) {
        var window = days.window();
        var reckoning = new CostReckoning(bookings, projects, window.start(), window.end());
        for (String interval : List.of("daily", "weekly", "monthly")) {
            report(
                    path + "/time-series" + query(window) + "&interval=" + interval,
                    about,
                    reckoning.series(interval),
                    (reader, series) -> reader.series(series, about));
        }
        for (String grouping : List.of("worker", "date", "phase")) {
            report(
                    path + "/drill-down" + query(window) + "&groupBy=" + grouping,
                    about,
                    reckoning.drillDown(grouping),
                    Questions::whole);
        }
    }

    private void variances(ProjectId id, Resource about) {
        var window = days.window();
        var reckoning = new VarianceReckoning(bookings, id.value(), window.start(), window.end());
        var path = "projects/" + id + "/variance";
        var allocation = any(THRESHOLDS);
        var cost = any(THRESHOLDS);
        report(path + query(window), about, report(reckoning, "20", "10"), Questions::whole);
        report(path + "/exceptions" + query(window), about, report(reckoning, "30", "20"), Questions::whole);
        report(
                path + query(window) + "&allocationThreshold=" + allocation + "&costThreshold=" + cost,
                about,
                report(reckoning, allocation, cost),
                Questions::whole);
        model.world().workers().values().stream().map(Stored::value).forEach(worker -> workerDay(id, worker, path));
    }

    private void workerDay(ProjectId id, Worker worker, String path) {
        var day = days.booked();
        var code =
                URLEncoder.encode(worker.externalId(), StandardCharsets.UTF_8).replace("+", "%20");
        report(
                path + "/" + code + "/" + day,
                Resource.project(id),
                new VarianceReckoning(bookings, id.value(), day, day)
                        .comparison(worker.externalId(), worker.name(), day),
                Questions::whole);
    }

    private static JsonNode report(VarianceReckoning reckoning, String allocation, String cost) {
        return reckoning.report(new BigDecimal(allocation), new BigDecimal(cost));
    }

    private void forecast(String path, Resource about, ObjectNode complete) {
        ask(
                path,
                Permission.VIEW_FORECAST,
                List.of(about),
                complete,
                (reader, forecast) -> reader.summary(forecast, about));
    }

    private void report(
            String path, Resource about, JsonNode complete, BiFunction<Reader, ObjectNode, ObjectNode> shown) {
        ask(path, Permission.VIEW_REPORTS, List.of(about), (ObjectNode) complete, shown);
    }

    private void ask(
            String path,
            Permission permission,
            List<? extends Resource> about,
            ObjectNode complete,
            BiFunction<Reader, ObjectNode, ObjectNode> shown) {
        questions.add(new Question("/api/v1/reports/" + path, permission, about, complete, shown));
    }

    /** What everybody who may ask is shown. */
    private static ObjectNode whole(Reader reader, ObjectNode answer) {
        return answer;
    }

    private static String query(Dates window) {
        return "?from=" + window.start() + "&to=" + window.end();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
