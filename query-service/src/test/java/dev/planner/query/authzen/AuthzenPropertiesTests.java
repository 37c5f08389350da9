package dev.planner.query.authzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthzenPropertiesTests {

    @Test
    void theIdentifierIsTheOriginOfAllEndpoints() {
        var origin = "https://pdp.example.com:8443";

        var metadata = new MetadataController(properties(origin)).metadata().getBody();

        assertThat(metadata).isEqualTo(Metadata.of(origin));
        assertThat(metadata.actionSearch()).isEqualTo("https://pdp.example.com:8443/access/v1/search/action");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pdp.example.com",
                "https://pdp.example.com/",
                "https://pdp.example.com/tenant1",
                "https://pdp.example.com?a=b",
                "https://pdp.example.com#a",
                "pdp.example.com",
                "https:pdp"
            })
    void anythingElseIsNoIdentifier(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(uri))
                .withMessageContaining("planner.authzen.policy-decision-point");
    }

    private static AuthzenProperties properties(String uri) {
        return new AuthzenProperties(1000, 50, 200, URI.create(uri), Duration.ofHours(1));
    }
}
