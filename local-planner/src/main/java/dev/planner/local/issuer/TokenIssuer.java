package dev.planner.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;

/**
 * Signs access tokens with a key made at start and never stored: by RSA, as most issuers do, because services verify each token with every
 * request, and that takes a tenth of what an elliptic-curve signature takes.
 */
public final class TokenIssuer {

    public static final String AUDIENCE = "planner";
    public static final Duration LIFETIME = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;

    private final String issuer;
    private final Clock clock;
    private final RSAKey key;

    public TokenIssuer(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        try {
            this.key = new RSAKeyGenerator(KEY_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JVM cannot make an RSA key", e);
        }
    }

    /** A signed JWT whose subject is the user id; valid for {@link #LIFETIME}. */
    public String tokenFor(String userId) {
        return tokenFor(userId, LIFETIME);
    }

    /** A token of another lifetime; a negative one has expired already, which tests need. */
    public String tokenFor(String userId, Duration lifetime) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(userId)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign", e);
        }
        return token.serialize();
    }

    /** The public key as a JSON Web Key Set. */
    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String issuer() {
        return issuer;
    }
}
