package dev.planner.edge.security;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whose tokens are trusted, and how their keys are fetched.
 *
 * @param issuer the {@code iss} claim that tokens must have
 * @param jwkSetUri where the issuer publishes its keys; asked for the first time with the first token
 * @param audience what the {@code aud} claim must contain
 * @param clockSkew how far the clock of the issuer may be off
 * @param keyTimeout for connecting to the issuer, and for reading from it
 * @param keyLifetime how long fetched keys are used before they are fetched anew
 * @param keyOutage how much longer they are used while the issuer is away
 * @param keyInterval the shortest time between two fetches, whatever keys tokens claim to be signed with; shorter than the lifetime
 * @param rememberedTokens how much memory is given to tokens whose signature was verified, about 3 KiB each
 */
@ConfigurationProperties("planner.security")
record SecurityProperties(
        @DefaultValue("http://localhost:8080") String issuer,

        @DefaultValue("http://localhost:8080/.well-known/jwks.json")
        URI jwkSetUri,

        @DefaultValue("planner") String audience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("2s") Duration keyTimeout,
        @DefaultValue("5m") Duration keyLifetime,
        @DefaultValue("4h") Duration keyOutage,
        @DefaultValue("5s") Duration keyInterval,
        @DefaultValue("16MB") DataSize rememberedTokens) {}
