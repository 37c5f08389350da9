package dev.planner.local;

import static dev.planner.local.demo.DemoData.workerId;
import static dev.planner.local.demo.DemoData.workerTypeId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.Client.Answer;
import dev.planner.local.demo.DemoData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The demo's worker types, rates, workers and resources, and example G16, over HTTP. */
class GoldenStaffingIntegrationTests {

    private static final String SENIOR = "Senior Software Engineer";
    private static final JsonNode G16 = Golden.expected("G16");

    private final TestSystem system = TestSystem.shared();
    private final Client admin = system.commands("admin");
    private final Client queries = system.queries("admin");

    @Test
    void theDemoHasItsRatesWorkersAndResources() {
        for (DemoData.WorkerType type : DemoData.load().workerTypes()) {
            assertThat(ratesOf(queries, type.id(), ""))
                    .extracting(rate -> rate.path("amount").stringValue()
                            + rate.path("startDate").stringValue())
                    .isEqualTo(type.rates().stream()
                            .map(rate -> rate.amount() + rate.startDate())
                            .toList());
        }
        assertThat(workersByExternalId())
                .isEqualTo(DemoData.load().workers().stream()
                        .collect(Collectors.toMap(
                                DemoData.Worker::externalId, worker -> worker.name() + ", " + worker.workerType())));
        for (DemoData.Resource resource : DemoData.load().resources()) {
            var read = queries.get("/api/v1/resources/" + resource.id())
                    .expecting(200)
                    .body();
            assertThat(read.path("name").stringValue()).isEqualTo(resource.name());
            assertThat(read.path("resourceType").stringValue()).isEqualTo(resource.resourceType());
            assertThat(read.path("workerId").asString(""))
                    .isEqualTo(resource.worker() == null ? "" : workerId(resource.worker()));
        }
    }

    private Map<String, String> workersByExternalId() {
        return queries.get("/api/v1/workers?q=EMP0&limit=200").expecting(200).items().stream()
                .collect(Collectors.toMap(
                        worker -> worker.path("externalId").stringValue(),
                        worker -> worker.path("name").stringValue() + ", "
                                + worker.path("workerType").stringValue()));
    }

    @Test
    void aDayHasItsRate() {
        assertLookups(G16.path("lookup"), queries, workerTypeId(SENIOR));
    }

    @Test
    void aRangeHasTheRatesThatOverlapIt() {
        var query = G16.path("overlapQuery");
        var range = "?from=%s&to=%s"
                .formatted(query.path("from").stringValue(), query.path("to").stringValue());

        assertThat(ratesOf(queries, workerTypeId(SENIOR), range))
                .extracting(rate -> rate.path("amount"))
                .isEqualTo(list(query.path("amounts")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"change", "oneDayRecord"})
    void aNewRateEndsTheOpenOneOnTheDayBefore(String example) {
        var expected = G16.path(example);
        var type = aTypeLikeTheDemos();
        var command = setRate(type, expected.path("command")).expecting(201);

        for (Client reader :
                List.of(queries.after(command), system.secondQueries("admin").after(command))) {
            var rates = ratesOf(reader, type, "");
            assertThat(rates).hasSize(3);
            assertRate(rates.get(1), expected.path("closed"));
            assertRate(rates.get(2), expected.path("opened"));
            assertLookups(expected.path("lookup"), reader, type);
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var type = aTypeLikeTheDemos();

        for (JsonNode rejected : G16.path("rejected")) {
            var command = Map.of("amount", rejected.path("amount"), "startDate", rejected.path("startDate"));
            assertThat(admin.post("/api/v1/worker-types/" + type + "/rates", command)
                            .code())
                    .as(rejected.toString())
                    .isEqualTo(rejected.path("code").stringValue());
        }
    }

    @Test
    void aRenamedWorkerTakesTheResourceAlongInEveryReadWithTheToken() {
        var worker = create(
                "workers",
                Map.of("externalId", "X-" + UUID.randomUUID(), "name", "Before", "workerTypeId", workerTypeId(SENIOR)));
        var resource = create("resources", Map.of("resourceType", "labor", "workerId", worker));

        var renamed =
                admin.put("/api/v1/workers/" + worker, Map.of("name", "After")).expecting(200);

        for (String user : List.of("admin", "viewer")) {
            for (Client reader : List.of(system.queries(user), system.secondQueries(user))) {
                assertThat(nameAt(reader.after(renamed), "/api/v1/workers/" + worker))
                        .isEqualTo("After");
                assertThat(nameAt(reader.after(renamed), "/api/v1/resources/" + resource))
                        .isEqualTo("After");
            }
        }
    }

    private String create(String path, Map<String, String> body) {
        return admin.post("/api/v1/" + path, body).expecting(201).id();
    }

    private static String nameAt(Client reader, String path) {
        return reader.get(path).expecting(200).body().path("name").stringValue();
    }

    /** With the rates of the senior software engineers; the demo's own stay as they are for other tests. */
    private String aTypeLikeTheDemos() {
        var type = create("worker-types", Map.of("type", "Type " + UUID.randomUUID(), "description", "D"));
        DemoData.load().workerTypes().stream()
                .filter(demo -> demo.type().equals(SENIOR))
                .flatMap(demo -> demo.rates().stream())
                .forEach(rate -> admin.post("/api/v1/worker-types/" + type + "/rates", rate)
                        .expecting(201));
        return type;
    }

    private Answer setRate(String type, JsonNode command) {
        return admin.post("/api/v1/worker-types/" + type + "/rates", command);
    }

    private static void assertLookups(JsonNode lookup, Client reader, String type) {
        assertThat(lookup.size()).isPositive();
        lookup.propertyNames().forEach(day -> {
            var rates = ratesOf(reader, type, "?asOf=" + day);
            if (lookup.path(day).isNull()) {
                assertThat(rates).as(day).isEmpty();
            } else {
                assertThat(rates)
                        .as(day)
                        .extracting(rate -> rate.path("amount"))
                        .containsExactly(lookup.path(day));
            }
        });
    }

    private static void assertRate(JsonNode rate, JsonNode expected) {
        expected.propertyNames()
                .forEach(field -> assertThat(rate.path(field)).as(field).isEqualTo(expected.path(field)));
    }

    private static List<JsonNode> ratesOf(Client reader, String type, String query) {
        return reader.get("/api/v1/worker-types/" + type + "/rates" + query)
                .expecting(200)
                .items();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
