package dev.planner.client;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.client.PlannerException.Failure;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;

/** Puts questions to the query service. Everything but complete answers with a receipt is a failure. */
final class Exchange {

    private static final String PATH = "/api/v1/decisions";
    private static final int TOO_MANY = 429;

    private final RestClient quick;
    private final RestClient patient;
    private final ClientProperties properties;
    private final Ticker ticker;

    Exchange(PooledHttp http, ClientProperties properties, Ticker ticker) {
        this.quick = http.within(properties.timeout());
        this.patient = http.within(properties.consistentTimeout());
        this.properties = properties;
        this.ticker = ticker;
    }

    Answers ask(String token, UUID user, Check check, Demand demand) {
        return send(token, PATH, Wire.Question.of(user, check), demand, Exchange::single);
    }

    Answers askAll(String token, UUID user, List<Check> checks, Demand demand) {
        var answers = send(token, PATH + "/batch", Wire.Questions.of(user, checks), demand, Exchange::batch);
        if (answers.decisions().size() != checks.size()) {
            throw malformed("There are not as many answers as questions.", null);
        }
        return answers;
    }

    private Answers send(String token, String path, Object question, Demand demand, Reading reading) {
        try {
            return sendOnce(token, path, question, demand, reading);
        } catch (PlannerException e) {
            if (e.failure() != Failure.UNREACHABLE) {
                throw e;
            }
            // A kept connection may have been closed in the meantime, and a question can be repeated.
            return sendOnce(token, path, question, demand, reading);
        }
    }

    private Answers sendOnce(String token, String path, Object question, Demand demand, Reading reading) {
        var askedAt = ticker.read();
        var request = (demand.isNothing() ? quick : patient)
                .post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
        demand.header(properties.tokens().maxHeader())
                .ifPresent(header -> request.header("Planner-Consistency", header));
        try {
            return request.body(Wire.JSON.writeValueAsBytes(question)).exchangeForRequiredValue((sent, response) -> {
                var body = bodyOf(response);
                if (response.getStatusCode().value() != 200) {
                    throw refusal(response.getStatusCode().value(), body);
                }
                return answers(askedAt, response.getHeaders(), body, reading);
            });
        } catch (ResourceAccessException e) {
            throw isLate(e, askedAt, demand)
                    ? new PlannerException(Failure.TIMED_OUT, "The query service does not answer in time.", null, e)
                    : new PlannerException(Failure.UNREACHABLE, "The query service cannot be reached.", null, e);
        }
    }

    /** An answer that is cut off because it takes too long looks like a connection that breaks. */
    private boolean isLate(ResourceAccessException e, long askedAt, Demand demand) {
        var limit = demand.isNothing() ? properties.timeout() : properties.consistentTimeout();
        return e.getCause() instanceof HttpTimeoutException || ticker.read() - askedAt >= limit.toNanos();
    }

    private byte[] bodyOf(ClientHttpResponse response) throws IOException {
        var most = Math.toIntExact(properties.maxAnswer().toBytes());
        var body = response.getBody().readNBytes(most + 1);
        if (body.length > most) {
            throw malformed("The answer is longer than " + most + " bytes.", null);
        }
        return body;
    }

    private Answers answers(long askedAt, HttpHeaders headers, byte[] body, Reading reading) {
        try {
            var receipt = Receipts.read(headers);
            var decisions = reading.read(body).stream()
                    .map(answer -> Wire.required(answer).decision(receipt))
                    .toList();
            return recent(new Answers(askedAt, decisions, receipt));
        } catch (IllegalArgumentException | JacksonException e) {
            throw malformed("The answer is not complete or cannot be read.", e);
        }
    }

    private Answers recent(Answers answers) {
        var limit = properties.maxAge();
        if (limit != null && answers.receipt().age().compareTo(limit) > 0) {
            throw new PlannerException(
                    Failure.TOO_OLD, "The answer is " + answers.receipt().age().toMillis() + " ms old.");
        }
        return answers;
    }

    private static List<Wire.@Nullable Answer> single(byte[] body) {
        return List.of(Wire.required(Wire.JSON.readValue(body, Wire.Answer.class)));
    }

    private static List<Wire.@Nullable Answer> batch(byte[] body) {
        return Wire.required(
                Wire.required(Wire.JSON.readValue(body, Wire.Results.class)).results());
    }

    private static PlannerException refusal(int status, byte[] body) {
        var problem = problemIn(body);
        var failure = failure(status, problem.code());
        return new PlannerException(failure, "Answered " + status + ": " + problem.detail(), problem.code(), null);
    }

    private static Failure failure(int status, @Nullable String code) {
        return switch (status) {
            case 401 -> Failure.UNAUTHENTICATED;
            case 403 -> Failure.FORBIDDEN;
            case TOO_MANY -> Failure.RATE_LIMITED;
            case 503 -> "PROJECTION_LAGGING".equals(code) ? Failure.LAGGING : Failure.UNAVAILABLE;
            default -> status >= 500 ? Failure.UNAVAILABLE : status >= 400 ? Failure.REFUSED : Failure.MALFORMED_ANSWER;
        };
    }

    private static Wire.Problem problemIn(byte[] body) {
        try {
            return Wire.required(Wire.JSON.readValue(body, Wire.Problem.class));
        } catch (IllegalArgumentException | JacksonException e) {
            return new Wire.Problem(null, null);
        }
    }

    private static PlannerException malformed(String message, @Nullable Exception cause) {
        return new PlannerException(Failure.MALFORMED_ANSWER, message, null, cause);
    }

    private interface Reading {

        List<Wire.@Nullable Answer> read(byte[] body);
    }
}
