package dev.planner.edge.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.planner.edge.fixture.TestIssuer;
import dev.planner.edge.sample.HttpCalls.Reply;
import dev.planner.edge.sample.SampleServiceTest;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationHttpTests extends SampleServiceTest {

    private static final String ME = "/api/v1/me";
    private static final JWK STRANGER = TestIssuer.rsaKey("stranger");

    @Test
    void aTokenOfTheIssuerNamesTheCaller() {
        var reply = http().get(ME);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().get("userId").asString()).isEqualTo(USER.toString());
    }

    @Test
    void withoutATokenTheAnswerIsAChallenge() {
        var reply = http(null).get(ME);

        assertUnauthenticated(reply);
        assertThat(reply.header("www-authenticate")).startsWith("Bearer");
    }

    @Test
    void whatIsOpenToEverybodyIsReadWithoutAToken() {
        assertThat(http(null).get("/api/v1/notices").status()).isEqualTo(200);
        assertThat(http().get("/api/v1/notices").status()).isEqualTo(200);
    }

    @Test
    void aPathWithVariablesMayBeOpenExceptWhereItIsAnotherEndpointsPathToo() {
        assertThat(http(null).get("/api/v1/notices/1/text").status()).isEqualTo(200);
        assertUnauthenticated(http(null).get("/api/v1/notices/1/text/more"));
        assertUnauthenticated(http(null).get("/api/v1/notices/drafts/text"));
        assertThat(http().get("/api/v1/notices/drafts/text").status()).isEqualTo(200);
    }

    @Test
    void onlyTheReadIsOpen() {
        assertUnauthenticated(http(null).post("/api/v1/notices", "{}"));
        assertUnauthenticated(http(null).get("/api/v1/notices/"));
        assertUnauthenticated(http(null).get("/api/v1/notices/1"));
    }

    @Test
    void unknownPathsTellNothingToWhoHasNoToken() {
        assertUnauthenticated(http(null).get("/nope"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aTokenThatIsNotValidIsRefused(String why, String token) {
        var reply = http(token).get(ME);

        assertUnauthenticated(reply);
        assertThat(reply.header("www-authenticate")).contains("error=\"invalid_token\"");
    }

    static Stream<Arguments> aTokenThatIsNotValidIsRefused() throws Exception {
        var now = Instant.now();
        return Stream.of(
                Arguments.of("no token at all", "nonsense"),
                Arguments.of("three parts of nothing", "a.b.c"),
                Arguments.of(
                        "expired",
                        ISSUER.sign(claims().expirationTime(Date.from(now.minusSeconds(3600)))
                                .build())),
                Arguments.of(
                        "never expires",
                        ISSUER.sign(claims().expirationTime(null).build())),
                Arguments.of(
                        "not valid yet",
                        ISSUER.sign(claims().notBeforeTime(Date.from(now.plusSeconds(3600)))
                                .build())),
                Arguments.of(
                        "another issuer",
                        ISSUER.sign(claims().issuer("http://localhost:1").build())),
                Arguments.of("no issuer", ISSUER.sign(claims().issuer(null).build())),
                Arguments.of(
                        "another audience",
                        ISSUER.sign(claims().audience("other").build())),
                Arguments.of(
                        "no audience",
                        ISSUER.sign(claims().audience((String) null).build())),
                Arguments.of("no subject", ISSUER.sign(claims().subject(null).build())),
                Arguments.of(
                        "a subject that is no id",
                        ISSUER.sign(claims().subject("admin").build())),
                Arguments.of(
                        "a subject that is nearly an id",
                        ISSUER.sign(claims().subject("1-1-1-1-1").build())),
                Arguments.of("not signed", new PlainJWT(claims().build()).serialize()),
                Arguments.of(
                        "signed by an unknown key", TestIssuer.sign(claims().build(), STRANGER, JWSAlgorithm.RS256)),
                Arguments.of(
                        "signed by a stranger under a known name",
                        TestIssuer.sign(claims().build(), TestIssuer.rsaKey("first"), JWSAlgorithm.RS256)),
                Arguments.of(
                        "signed with another algorithm",
                        TestIssuer.sign(claims().build(), ISSUER.signingKey(), JWSAlgorithm.PS256)),
                Arguments.of("signed with the public key as a secret", signedWithThePublicKey()),
                Arguments.of("changed after signing", changed(ISSUER.tokenFor(USER))));
    }

    @Test
    void anEllipticKeyWillDoToo() {
        var token = TestIssuer.sign(claims().build(), ELLIPTIC_KEY, JWSAlgorithm.ES256);

        assertThat(http(token).get(ME).status()).isEqualTo(200);
    }

    @Test
    void theSchemeMayBeWrittenInAnyCase() {
        var header = "Authorization: bEARER " + ISSUER.tokenFor(USER);

        assertThat(http(null).raw("GET /api/v1/me HTTP/1.1", header).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic dTpw", "Bearer", "Bearer ", "Bearer =", "Bearer a b", "Bearer \u00ff", "Negotiate x"})
    void anotherWayToAuthenticateIsRefused(String authorization) {
        assertUnauthenticated(http(null).raw("GET /api/v1/me HTTP/1.1", "Authorization: " + authorization));
    }

    @Test
    void aTokenInTheQueryIsNotLookedAt() {
        assertUnauthenticated(http(null).get(ME + "?access_token=" + ISSUER.tokenFor(USER)));
    }

    @Test
    void madeUpKeyNamesDoNotFloodTheIssuer() {
        http().get(ME);
        var before = ISSUER.fetches();

        for (var attempt = 0; attempt < 20; attempt++) {
            var key = new RSAKey.Builder(STRANGER.toRSAKey())
                    .keyID("made-up-" + attempt)
                    .build();
            assertUnauthenticated(http(TestIssuer.sign(claims().build(), key, JWSAlgorithm.RS256))
                    .get(ME));
        }

        assertThat(ISSUER.fetches() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void whereToGetATokenIsToldToEverybody() {
        var reply = http(null).get("/.well-known/oauth-protected-resource");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().get("authorization_servers").get(0).asString()).isEqualTo(ISSUER.uri());
    }

    private static void assertUnauthenticated(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(401);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("code").asString()).isEqualTo("UNAUTHENTICATED");
    }

    private static JWTClaimsSet.Builder claims() {
        return ISSUER.claims(USER.toString());
    }

    private static String signedWithThePublicKey() throws Exception {
        var secret = ISSUER.signingKey().toRSAKey().toRSAPublicKey().getEncoded();
        return TestIssuer.sign(
                claims().build(),
                new OctetSequenceKey.Builder(secret).keyID("first").build(),
                JWSAlgorithm.HS256);
    }

    /** The last character of a part may hold bits that do not count, the first holds none. */
    private static String changed(String token) {
        var signature = token.lastIndexOf('.') + 1;
        var other = token.charAt(signature) == 'A' ? 'B' : 'A';
        return token.substring(0, signature) + other + token.substring(signature + 1);
    }
}
