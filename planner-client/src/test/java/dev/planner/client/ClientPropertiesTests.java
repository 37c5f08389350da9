package dev.planner.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;

class ClientPropertiesTests {

    @Test
    void deniesUnlessToldToThrow() {
        assertThat(Settings.with().onFailure()).isEqualTo(ClientProperties.OnFailure.DENY);
        assertThat(Settings.with("on-failure=throw").onFailure()).isEqualTo(ClientProperties.OnFailure.THROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url=",
                "url=planner:8082",
                "url=ftp://planner",
                "on-failure=allow",
                "connect-timeout=0",
                "timeout=0",
                "consistent-timeout=-1s",
                "max-concurrent=0",
                "max-wait=-1ms",
                "breaker-failures=0",
                "breaker-pause=0",
                "max-checks=0",
                "max-answer=-1B",
                "max-answer=3GB",
                "max-age=-1s",
                "log-interval=0",
                "cache.time-to-live=-1s",
                "cache.max-staleness=-1s",
                "cache.size=-1",
                "tokens.settling=2999ms",
                "tokens.max-remembered=0",
                "tokens.max-header=-1"
            })
    void whatMakesNoSenseIsRefused(String setting) {
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> Settings.with(setting));
    }
}
