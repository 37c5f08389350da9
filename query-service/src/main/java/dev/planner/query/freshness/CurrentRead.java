package dev.planner.query.freshness;

import dev.planner.events.wire.ConsistencyToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The read that the current request is. */
public final class CurrentRead {

    private static final String ATTRIBUTE = Read.class.getName();
    private static final ScopedValue<Read> UNREQUESTED = ScopedValue.newInstance();

    private final WriteClock clock;
    private final FreshnessProperties properties;

    CurrentRead(WriteClock clock, FreshnessProperties properties) {
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * Of the request that the current thread serves, or of {@link #unrequested work that no request has asked for}.
     *
     * @throws dev.planner.edge.problem.Refusal MALFORMED_REQUEST if its header {@code Planner-Consistency} cannot be read
     */
    public Read read() {
        if (UNREQUESTED.isBound()) {
            return UNREQUESTED.get();
        }
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return of(attributes.getRequest());
    }

    /** Does work in the background as one read, which takes the tables as they are. */
    public void unrequested(Runnable work) {
        var read = Read.atLeast(ConsistencyToken.NONE, properties.patience());
        ScopedValue.where(UNREQUESTED, read).run(work);
    }

    Read of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Read known) {
            return known;
        }
        var read = begin(request);
        request.setAttribute(ATTRIBUTE, read);
        return read;
    }

    /** Empty if the request fetched nothing. */
    static Optional<Receipt> receiptOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Read read ? read.receipt() : Optional.empty();
    }

    private Read begin(HttpServletRequest request) {
        return switch (Consistency.parse(Collections.list(request.getHeaders(Consistency.HEADER)))) {
            case Consistency.MinimizeLatency _ -> Read.atLeast(ConsistencyToken.NONE, properties.patience());
            case Consistency.AtLeast(ConsistencyToken token) -> Read.atLeast(token, properties.patience());
            case Consistency.FullyConsistent _ -> {
                var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
                yield Read.of(() -> ConsistencyToken.of(clock.now(authorization)), properties.patience());
            }
        };
    }
}
