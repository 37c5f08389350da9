package dev.planner.edge.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Turns whatever was thrown while a request was served into the refusal that its sender gets. */
final class Refusals {

    private static final int MAX_CAUSES = 20;

    /** Tomcat's answers to a transfer encoding or an HTTP version that does not exist. */
    private static final Set<Integer> REQUESTS_NOT_OF_OUR_PROTOCOL = Set.of(501, 505);

    private Refusals() {}

    /** A refusal anywhere among the causes counts first, then a database that is away, then what the framework refuses. */
    static Refusal of(Throwable thrown) {
        return first(thrown, cause -> cause instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty())
                .or(() -> first(thrown, DatabaseFaults::refusal))
                .or(() -> first(thrown, Refusals::ofFramework))
                .orElseGet(() -> Refusal.of(
                        ErrorCode.INTERNAL_ERROR,
                        "The request met a defect. It is logged under the correlation id of this answer."));
    }

    private static Optional<Refusal> first(Throwable thrown, Function<Throwable, Optional<Refusal>> translation) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .map(translation)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> ofFramework(Throwable thrown) {
        return switch (thrown) {
            case HttpMessageNotReadableException unreadable -> Optional.of(ofBody(unreadable));
            case MethodArgumentTypeMismatchException mismatch ->
                Optional.of(ofParameter(mismatch.getName(), "malformed", "The value has the wrong form."));
            case MissingServletRequestParameterException missing ->
                Optional.of(ofParameter(missing.getParameterName(), "required", "The parameter is required."));
            case RequestRejectedException _ ->
                Optional.of(Refusal.malformed("The request has characters that have no place there."));
            case AuthenticationServiceException _ ->
                Optional.of(Refusal.unavailable(
                                "The token cannot be checked, because the keys of its issuer are not to be had.")
                        .with("reason", "issuer_away"));
            case AuthenticationException _ ->
                Optional.of(
                        Refusal.of(
                                ErrorCode.UNAUTHENTICATED,
                                "The request needs a token of the configured issuer that is valid now: Authorization: Bearer <token>."));
            case AccessDeniedException _ -> Optional.of(Refusal.of(ErrorCode.FORBIDDEN, "The caller may not do this."));
            case ErrorResponse response ->
                Optional.of(ofStatus(response.getStatusCode().value()));
            case InvalidParameterException parameters -> Optional.of(ofParameters(parameters));
            default -> Optional.empty();
        };
    }

    private static Refusal ofParameters(InvalidParameterException parameters) {
        return parameters.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                ? ofStatus(parameters.getErrorCode())
                : Refusal.malformed("The query string cannot be decoded.");
    }

    private static Refusal ofBody(HttpMessageNotReadableException unreadable) {
        return first(
                        unreadable,
                        cause -> cause instanceof JacksonException json
                                ? Optional.of(UnreadableBody.refusal(json))
                                : Optional.empty())
                .orElseGet(() -> Refusal.malformed("The body is missing or cannot be read."));
    }

    private static Refusal ofParameter(String name, String code, String message) {
        return Refusal.malformed("The parameter " + name + " is not acceptable.")
                .withErrors(List.of(new FieldError(name, code, message)));
    }

    /** What a status alone says. */
    static Refusal ofStatus(int status) {
        return switch (status) {
            case 401 -> Refusal.of(ErrorCode.UNAUTHENTICATED, "The request needs a valid token.");
            case 403 -> Refusal.of(ErrorCode.FORBIDDEN, "The caller may not do this.");
            case 404 -> Refusal.notFound("There is nothing at this path.");
            case 405 -> Refusal.of(ErrorCode.METHOD_NOT_ALLOWED, "The header Allow lists the methods of this path.");
            case 406 ->
                Refusal.of(
                        ErrorCode.NOT_ACCEPTABLE, "The header Accept lists the media types that are to be had here.");
            case 413 -> Refusal.of(ErrorCode.PAYLOAD_TOO_LARGE, "The body is too large.");
            case 415 ->
                Refusal.of(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The header Accept lists the media types understood here.");
            case 429 -> Refusal.of(ErrorCode.RATE_LIMITED, "Too many requests; try again later.");
            case 503 -> Refusal.unavailable("The service cannot answer now; try again later.");
            default ->
                status < 500 || REQUESTS_NOT_OF_OUR_PROTOCOL.contains(status)
                        ? Refusal.malformed("The request cannot be read.")
                        : Refusal.of(ErrorCode.INTERNAL_ERROR, "The request met a defect.");
        };
    }
}
