package dev.planner.edge.security;

import dev.planner.events.access.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must say beside being signed by the issuer. */
final class TokenChecks {

    private TokenChecks() {}

    static OAuth2TokenValidator<Jwt> of(SecurityProperties properties, Clock clock) {
        var time = new JwtTimestampValidator(properties.clockSkew());
        time.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(properties.issuer()),
                claim(JwtClaimNames.EXP, _ -> true),
                claim(JwtClaimNames.AUD, audience -> contains(audience, properties.audience())),
                claim(JwtClaimNames.SUB, TokenChecks::isUserId));
    }

    private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<Object> test) {
        return new JwtClaimValidator<>(
                name, (Object value) -> Optional.ofNullable(value).filter(test).isPresent());
    }

    private static boolean contains(Object audience, String expected) {
        return audience instanceof List<?> names && names.contains(expected);
    }

    private static boolean isUserId(Object subject) {
        try {
            UserId.of(subject.toString());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
