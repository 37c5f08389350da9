package dev.planner.projector.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.projector.support.ProjectorIntegrationTest;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProjectorIntegrationTest
class PartitionKeeperIntegrationTests {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"audit_logs", "resource_assignments", "actuals"})
    void theComingMonthsHaveTheirPartitionsBeforehand(String table) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                jdbc.sql("""
                                select count(*) from generate_series(0, 3) as ahead
                                 where to_regclass(?::text
                                       || to_char(now() at time zone 'UTC' + make_interval(months => ahead), '_YYYY_MM')) is not null
                                """).param(table).query(Integer.class).single())
                        .isEqualTo(4));
    }
}
