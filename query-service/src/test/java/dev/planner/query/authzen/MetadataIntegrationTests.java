package dev.planner.query.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.SharedQueryService;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** AuthZEN, section "Policy Decision Point Metadata". */
class MetadataIntegrationTests {

    private final SharedQueryService shared = SharedQueryService.fresh();

    @Test
    void everybodyCanReadWhereTheEndpointsAre() {
        var answer = shared.service().withoutToken().get(Endpoints.METADATA);
        var asked = answer.response().uri();
        var base = "http://" + asked.getAuthority();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text()).isEqualTo("""
                {"policy_decision_point":"%1$s",\
                "access_evaluation_endpoint":"%1$s/access/v1/evaluation",\
                "access_evaluations_endpoint":"%1$s/access/v1/evaluations",\
                "search_subject_endpoint":"%1$s/access/v1/search/subject",\
                "search_resource_endpoint":"%1$s/access/v1/search/resource",\
                "search_action_endpoint":"%1$s/access/v1/search/action"}""".formatted(base));
    }

    @Test
    void clientsMayKeepIt() {
        assertThat(shared.service().withoutToken().get(Endpoints.METADATA).header("Cache-Control"))
                .isEqualTo("max-age=3600, public");
    }

    @Test
    void everyEndpointIsThere() {
        var metadata = shared.service().withoutToken().get(Endpoints.METADATA).json();

        metadata.propertyStream()
                .filter(property -> property.getKey().endsWith("_endpoint"))
                .map(property -> URI.create(property.getValue().asString()).getPath())
                .forEach(path -> assertThat(
                                shared.service().withoutToken().post(path, "{}").status())
                        .as(path)
                        .isEqualTo(401));
        assertThat(metadata.size()).isEqualTo(6);
    }
}
