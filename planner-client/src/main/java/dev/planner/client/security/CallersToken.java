package dev.planner.client.security;

import dev.planner.client.BearerTokenSupplier;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;

/** Passes on the token with which the current request came. */
final class CallersToken implements BearerTokenSupplier {

    private final SecurityContextHolderStrategy contexts;

    CallersToken(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public Optional<String> currentToken() {
        return Optional.ofNullable(contexts.getContext().getAuthentication())
                .map(Authentication::getCredentials)
                .filter(AbstractOAuth2Token.class::isInstance)
                .map(AbstractOAuth2Token.class::cast)
                .map(AbstractOAuth2Token::getTokenValue);
    }
}
