package dev.planner.edge.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies the signature of a token once, because that costs more than most answers, and checks its claims each time, because they depend on
 * the time. A token whose key the issuer has withdrawn is remembered no longer than a fetched key is used.
 */
final class RememberedTokens implements JwtDecoder {

    /** About what a verified token takes in memory for each of its characters: the text, and what was read from it. */
    private static final int BYTES_PER_CHARACTER = 4;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> checks;
    private final Cache<String, Jwt> verified;

    RememberedTokens(
            JwtDecoder signatures, OAuth2TokenValidator<Jwt> checks, SecurityProperties properties, Ticker ticker) {
        this.signatures = signatures;
        this.checks = checks;
        this.verified = Caffeine.newBuilder()
                .maximumWeight(properties.rememberedTokens().toBytes())
                .weigher((String token, Jwt _) -> token.length() * BYTES_PER_CHARACTER)
                .expireAfterWrite(properties.keyLifetime())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        var jwt = known == null ? signatures.decode(token) : known;
        var result = checks.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is not valid here or now", result.getErrors());
        }
        if (known == null) {
            // Only what would be let in: nobody can fill the memory with anything else.
            verified.put(token, jwt);
        }
        return jwt;
    }
}
