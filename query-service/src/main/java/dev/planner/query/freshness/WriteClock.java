package dev.planner.query.freshness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.planner.edge.problem.Refusal;
import java.net.http.HttpClient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The clock of the write database, by way of the command service. */
final class WriteClock {

    private final RestClient commandService;

    private WriteClock(RestClient commandService) {
        this.commandService = commandService;
    }

    static WriteClock at(FreshnessProperties properties) {
        var client = HttpClient.newBuilder()
                .connectTimeout(properties.clockTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.clockTimeout());
        return new WriteClock(RestClient.builder()
                .baseUrl(properties.commandUrl())
                .requestFactory(requests)
                .build());
    }

    /**
     * Later than every commit that happened before the call.
     *
     * @param authorization of the caller, passed on
     * @throws Refusal UNAVAILABLE if the command service does not say
     */
    Instant now(@Nullable String authorization) {
        try {
            var answer = commandService
                    .get()
                    .uri("/api/v1/clock")
                    .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, authorization))
                    .retrieve()
                    .body(Answer.class);
            if (answer != null && answer.now() != null) {
                return answer.now();
            }
        } catch (RestClientException _) {
            // Refused below, like an answer without a time.
        }
        throw Refusal.unavailable(
                "The write side cannot be asked what time it is, which a fully consistent read needs.");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(@Nullable Instant now) {}
}
