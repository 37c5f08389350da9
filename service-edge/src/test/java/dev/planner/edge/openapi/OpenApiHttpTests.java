package dev.planner.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.edge.sample.SampleServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiHttpTests extends SampleServiceTest {

    @Test
    void theDescriptionIsOpenAndOfVersion31() {
        var document = document();

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isEqualTo("Planner: sample-service");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void everyOperationShowsWhatItDemands() {
        var change = document().at("/paths/~1api~1v1~1things~1{id}/put");

        assertThat(change.get("description").asString())
                .isEqualTo(
                        "Requires `update_program` on the program. Requires `update_budget` on the program, when a budget is given.");
        assertThat(change.at("/x-requires/0/permissions/0").asString()).isEqualTo("update_program");
        assertThat(change.at("/x-requires/1/when").asString()).isEqualTo("a budget is given");
        assertThat(document().at("/paths/~1api~1v1~1me/get/x-requires").isEmpty())
                .isTrue();
    }

    @Test
    void whatIsOpenToEverybodyNeedsNoToken() {
        var notices = document().at("/paths/~1api~1v1~1notices");

        assertThat(notices.at("/get/description").asString())
                .isEqualTo("Open to everybody, without a token: tells what everybody may know.");
        assertThat(notices.at("/get/security").toString()).isEqualTo("[]");
        assertThat(notices.at("/post/description").asString())
                .isEqualTo("Open to every authenticated caller: is a suggestion.");
        assertThat(notices.at("/post").has("security")).isFalse();
    }

    @Test
    void everyOperationAnswersErrorsAsProblems() {
        var document = document();

        document.get("paths")
                .forEach(path -> path.forEach(operation -> assertThat(
                                operation.at("/responses/default/$ref").asString())
                        .isEqualTo("#/components/responses/Problem")));
        assertThat(document.at("/components/responses/Problem/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.at("/components/schemas/Problem/properties/code/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("VERSION_MISMATCH", "LAST_ADMIN");
    }

    @Test
    void fieldsAreDescribedAsClientsWriteThem() {
        var schemas = document().at("/components/schemas");

        assertThat(schemas.at("/NewThing/properties/budget/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/ChangedThing/properties/name/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/ChangedThing/properties/endDate/format").asString())
                .isEqualTo("date");
        assertThat(document().at("/paths/~1api~1v1~1me/get").has("parameters")).isFalse();
    }

    @Test
    void theDescriptionCanBeBrowsed() {
        assertThat(http(null).get("/swagger-ui/index.html").body()).contains("Swagger UI");
    }

    private JsonNode document() {
        return http(null).get("/v3/api-docs").json();
    }
}
