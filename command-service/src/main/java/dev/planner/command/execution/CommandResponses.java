package dev.planner.command.execution;

import dev.planner.events.wire.ConsistencyToken;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Results as HTTP answers, each with the new version as entity tag and a consistency token. */
public final class CommandResponses {

    /** Tells a read that it must include the command. */
    public static final String TOKEN_HEADER = "Planner-Consistency-Token";

    private final DatabaseClock clock;

    CommandResponses(DatabaseClock clock) {
        this.clock = clock;
    }

    /**
     * What a command answers.
     *
     * @param id of the aggregate, or of the part of it that the request created
     * @param version of the aggregate
     */
    public record Receipt(String id, long version) {}

    /** 201 with the location of what came into being, else 200. */
    public ResponseEntity<Receipt> createdOrOk(CommandResult result, URI location) {
        return createdOrOk(result, location, result.aggregateId());
    }

    /** The same for a part of the aggregate, with the id of the part. */
    public ResponseEntity<Receipt> createdOrOk(CommandResult result, URI location, Object partId) {
        return createdOrOkWith(result, location, new Receipt(Objects.toString(partId), result.version()));
    }

    /** The same with a body of its own. */
    public <T> ResponseEntity<T> createdOrOkWith(CommandResult result, URI location, T body) {
        var response = answer(result, result.created() ? HttpStatus.CREATED : HttpStatus.OK);
        if (result.created()) {
            response.location(location);
        }
        return response.body(body);
    }

    /** 200. */
    public ResponseEntity<Receipt> ok(CommandResult result) {
        return ok(result, new Receipt(result.aggregateId(), result.version()));
    }

    /** 200 with a body of its own. */
    public <T> ResponseEntity<T> ok(CommandResult result, T body) {
        return answer(result, HttpStatus.OK).body(body);
    }

    /** 200 for what is read here: with a token for everything that has been committed. */
    public <T> ResponseEntity<T> upToNow(T body) {
        return ResponseEntity.ok()
                .header(TOKEN_HEADER, ConsistencyToken.of(clock.now()).encode())
                .body(body);
    }

    /** 204. */
    public ResponseEntity<Void> noContent(CommandResult result) {
        return answer(result, HttpStatus.NO_CONTENT).build();
    }

    private ResponseEntity.BodyBuilder answer(CommandResult result, HttpStatus status) {
        var response =
                ResponseEntity.status(status).header(TOKEN_HEADER, token(result).encode());
        return result.version() < 0 ? response : response.eTag(Long.toString(result.version()));
    }

    private ConsistencyToken token(CommandResult result) {
        var aggregates = result.sequences().size();
        return aggregates > 0 && aggregates <= ConsistencyToken.MAX_AGGREGATES
                ? ConsistencyToken.of(result.sequences())
                : ConsistencyToken.of(clock.now());
    }
}
