package dev.planner.edge.correlation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Ties together everything that one request causes.
 *
 * @param id letters, digits and {@code . _ : -}, at most 64
 * @param traceparent W3C trace context of the caller, absent when the request is not traced
 */
public record Correlation(String id, @Nullable String traceparent) {

    public static final String HEADER = "X-Correlation-Id";

    /** The key under which log lines carry the id. */
    public static final String MDC_KEY = "correlationId";

    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ThreadLocal<Correlation> CURRENT = new ThreadLocal<>();

    /** Takes over what the texts say; an id that is missing or malformed is replaced by a new one, a malformed traceparent is dropped. */
    public static Correlation from(@Nullable String id, @Nullable String traceparent) {
        return new Correlation(
                Optional.ofNullable(id)
                        .filter(text -> ID.matcher(text).matches())
                        .orElseGet(() -> UUID.randomUUID().toString()),
                Optional.ofNullable(traceparent)
                        .filter(text -> TRACEPARENT.matcher(text).matches())
                        .orElse(null));
    }

    /** That of the work which this thread is doing; a new one each time when nothing was {@linkplain #open opened}. */
    public static Correlation current() {
        return Optional.ofNullable(CURRENT.get()).orElseGet(() -> from(null, null));
    }

    /** That of the request, also after its thread has left the filter that opened it. */
    public static Correlation of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Correlation known) {
            return known;
        }
        var correlation = from(request.getHeader(HEADER), request.getHeader("traceparent"));
        request.setAttribute(ATTRIBUTE, correlation);
        return correlation;
    }

    /** Makes this the current one of the thread, and of its log lines, until the span is closed. */
    public Span open() {
        var before = Optional.ofNullable(CURRENT.get());
        set(this);
        return () -> before.ifPresentOrElse(Correlation::set, Correlation::clear);
    }

    private static void set(Correlation correlation) {
        CURRENT.set(correlation);
        MDC.put(MDC_KEY, correlation.id);
    }

    private static void clear() {
        CURRENT.remove();
        MDC.remove(MDC_KEY);
    }

    /** While this is open, one correlation is the current one. */
    public interface Span extends AutoCloseable {

        @Override
        void close();
    }
}
