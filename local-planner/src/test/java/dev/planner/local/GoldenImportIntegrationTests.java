package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.demo.DemoData;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Example G19 over HTTP on the demo data, and the demo's own actuals, which came by an import. */
class GoldenImportIntegrationTests {

    private static final String IMPORTS = "/api/v1/actuals/imports";

    private final TestSystem system = TestSystem.shared();

    @Test
    void theFileOfTheExampleIsRefusedWithItsGoodRowToo() {
        var inputs = Golden.inputs("G19");
        var expected = Golden.expected("G19");

        var answer = system.commands("admin").postCsv(IMPORTS, file(inputs)).expecting(422);

        expected.propertyNames()
                .forEach(
                        field -> assertThat(answer.body().path(field)).as(field).isEqualTo(expected.path(field)));
        assertThat(system.queries("admin")
                        .with("Planner-Consistency", "fully_consistent")
                        .get("/api/v1/actuals?projectId=" + DemoData.projectId("CC-002")
                                + "&from=2024-02-01&to=2024-02-01")
                        .expecting(200)
                        .items())
                .isEmpty();
    }

    /** Row counts and costs of the domain reference, section 14. */
    @ParameterizedTest
    @CsvSource({
        "CC-001, EMP001, 30, 937.50, 562.50",
        "CC-001, EMP003, 30, 475.00, 332.50",
        "CC-002, EMP004, 20, 950.00, 475.00"
    })
    void theDemosActualsAreThere(String project, String worker, int days, String cost, String capital) {
        var actuals = system.queries("admin")
                .get("/api/v1/actuals?limit=200&externalWorkerId=" + worker + "&projectId="
                        + DemoData.projectId(project))
                .expecting(200)
                .items();

        assertThat(actuals).hasSize(days).allSatisfy(actual -> {
            assertThat(actual.path("actualCost").stringValue()).isEqualTo(cost);
            assertThat(actual.path("capitalAmount").stringValue()).isEqualTo(capital);
            assertThat(actual.path("splitSource").stringValue()).isEqualTo("plan");
        });
    }

    @Test
    void theImportOfTheDemosActualsHasAnEntryOfItsOwnAndOneForEachActual() {
        var queries = system.queries("admin");
        var imported = queries.get("/api/v1/audit?entityType=actuals_import")
                .expecting(200)
                .items()
                .getLast();
        var correlation = imported.path("correlationId").stringValue();

        var entries = queries.get("/api/v1/audit?limit=200&correlationId=" + correlation)
                .expecting(200)
                .items();

        assertThat(imported.path("operation").stringValue()).isEqualTo("import");
        assertThat(entries.stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.path("entityType").stringValue(), Collectors.counting())))
                .containsEntry("actuals_import", 1L)
                .containsEntry("actual", 80L)
                .hasSize(2);
    }

    private static String file(JsonNode inputs) {
        var rows = StreamSupport.stream(inputs.path("rows").spliterator(), false)
                .map(JsonNode::stringValue)
                .map(GoldenImportIntegrationTests::withIds)
                .collect(Collectors.joining("\n"));
        return inputs.path("header").stringValue() + "\n" + rows + "\n";
    }

    private static String withIds(String row) {
        for (String project : List.of("CC-001", "CC-002", "CC-005")) {
            row = row.replace(project, DemoData.projectId(project));
        }
        return row;
    }
}
