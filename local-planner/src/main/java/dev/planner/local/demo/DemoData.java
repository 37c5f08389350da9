package dev.planner.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The demo data set by natural keys. Every entity has the same id on every machine, so that examples can name it. */
public record DemoData(
        List<Program> programs,
        List<Project> projects,
        List<WorkerType> workerTypes,
        List<Worker> workers,
        List<Resource> resources,
        List<PlanRange> planRanges,
        List<ActualRange> actualRanges,
        List<User> users) {

    /** A program; {@code key} is known in this file only. */
    public record Program(
            String key,
            String name,
            String businessSponsor,
            String programManager,
            String technicalLead,
            String startDate,
            String endDate) {

        public String id() {
            return programId(key);
        }
    }

    /** A project of the program with that key. */
    public record Project(
            String costCenterCode,
            String program,
            String name,
            String businessSponsor,
            String projectManager,
            String technicalLead,
            String startDate,
            String endDate,
            List<Phase> phases) {

        public String id() {
            return projectId(costCenterCode);
        }
    }

    /** A phase as the command API takes it. */
    public record Phase(String name, String startDate, String endDate, String capitalBudget, String expenseBudget) {}

    /** A worker type; its rates in order of dates, each of which ends the one before it. */
    public record WorkerType(String type, String description, List<Rate> rates) {

        public String id() {
            return workerTypeId(type);
        }
    }

    /** A rate of a worker type. */
    public record Rate(String amount, String startDate) {}

    /** A worker of the worker type with that name. */
    public record Worker(String externalId, String name, String workerType) {

        public String id() {
            return workerId(externalId);
        }
    }

    /** A resource; the worker of a labour resource by the external id. */
    public record Resource(
            String name, String resourceType, @Nullable String worker) {

        public String id() {
            return resourceId(name);
        }
    }

    /** Days on which a resource is planned on a project, by its cost centre code, with the same percentages each day. */
    public record PlanRange(
            String project,
            String resource,
            String from,
            String to,
            int days,
            String allocationPercentage,
            String capitalPercentage,
            String expensePercentage) {}

    /** Days on which a worker did the same on a project, by its cost centre code. */
    public record ActualRange(
            String project,
            String externalWorkerId,
            String workerName,
            String from,
            String to,
            int days,
            String allocationPercentage) {

        /** The days as rows of a file. */
        public Stream<String> rows() {
            return LocalDate.parse(from)
                    .datesUntil(LocalDate.parse(to).plusDays(1))
                    .map(day -> String.join(
                            ",",
                            projectId(project),
                            externalWorkerId,
                            workerName,
                            day.toString(),
                            allocationPercentage));
        }
    }

    /** A user with roles. */
    public record User(String username, String email, boolean active, List<Role> roles) {

        public String id() {
            return userId(username);
        }
    }

    /** A role of a user. */
    public record Role(String role, boolean active, List<Scope> scopes) {}

    /** A scope of a role; the target by its natural key. */
    public record Scope(
            String type, @Nullable String program, @Nullable String project, boolean active) {}

    public static DemoData load() {
        var json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var resource = DemoData.class.getResourceAsStream("/demo-data.json")) {
            if (resource == null) {
                throw new IllegalStateException("demo-data.json is missing");
            }
            return json.readValue(resource.readAllBytes(), DemoData.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String programId(String key) {
        return id("program", key);
    }

    public static String projectId(String costCenterCode) {
        return id("project", costCenterCode);
    }

    public static String workerTypeId(String type) {
        return id("worker-type", type);
    }

    public static String rateId(String type, String startDate) {
        return id("rate", type + "/" + startDate);
    }

    public static String workerId(String externalId) {
        return id("worker", externalId);
    }

    public static String resourceId(String name) {
        return id("resource", name);
    }

    public static String userId(String username) {
        return id("user", username);
    }

    private static String id(String kind, String naturalKey) {
        return UUID.nameUUIDFromBytes(("planner-demo/" + kind + "/" + naturalKey).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
