package dev.planner.edge.security;

import dev.planner.events.access.UserId;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The caller of the request that this thread serves. */
public final class CurrentCaller {

    CurrentCaller() {}

    /** Empty outside of an authenticated request. */
    public Optional<Caller> find() {
        return token().map(token -> new Caller(UserId.of(token.getName())));
    }

    /** @throws IllegalStateException outside of an authenticated request */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("no authenticated request is being served"));
    }

    /**
     * The token of the request, to be passed on to another service of Planner and to nobody else.
     *
     * @throws IllegalStateException outside of an authenticated request
     */
    public String bearerToken() {
        return token().map(token -> token.getToken().getTokenValue())
                .orElseThrow(() -> new IllegalStateException("no authenticated request is being served"));
    }

    private static Optional<JwtAuthenticationToken> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
