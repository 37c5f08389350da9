package dev.planner.edge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.util.unit.DataSize;

class RememberedTokensTests {

    private static final Duration KEY_LIFETIME = Duration.ofMinutes(5);

    private final List<String> verified = new ArrayList<>();
    private final AtomicLong time = new AtomicLong();
    private boolean acceptable = true;

    private final RememberedTokens tokens = rememberedTokens(DataSize.ofKilobytes(1));

    @Test
    void theSignatureIsVerifiedOnce() {
        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        assertThat(verified).containsExactly("a");
    }

    @Test
    void theClaimsAreCheckedEachTime() {
        tokens.decode("a");
        acceptable = false;

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void whatIsRefusedIsNotRemembered() {
        acceptable = false;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        acceptable = true;

        tokens.decode("a");
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(verified).containsExactly("a", "forged", "a", "forged");
    }

    @Test
    void aTokenIsForgottenWhenItsKeyWouldBe() {
        tokens.decode("a");
        time.addAndGet(KEY_LIFETIME.toNanos());
        tokens.decode("a");

        assertThat(verified).containsExactly("a", "a");
    }

    @Test
    void noMoreIsRememberedThanThereIsRoomFor() {
        for (var round = 0; round < 2; round++) {
            for (var user = 0; user < 100; user++) {
                tokens.decode("x".repeat(100) + user);
            }
        }

        assertThat(verified).as("with room for two").hasSizeGreaterThan(190);
    }

    private RememberedTokens rememberedTokens(DataSize room) {
        var properties = new SecurityProperties(
                "http://localhost",
                URI.create("http://localhost/keys"),
                "planner",
                Duration.ZERO,
                Duration.ZERO,
                KEY_LIFETIME,
                Duration.ZERO,
                Duration.ZERO,
                room);
        return new RememberedTokens(this::verify, this::check, properties, time::get);
    }

    private Jwt verify(String token) {
        verified.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        return new Jwt(token, Instant.EPOCH, Instant.MAX, Map.of("alg", "none"), Map.of("sub", token));
    }

    private OAuth2TokenValidatorResult check(Jwt token) {
        return acceptable
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", token.getSubject(), null));
    }
}
