package dev.planner.projector.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class FaultsTests {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22003", "23505", "23514", "54000"})
    void dataThatTheDatabaseRefusesIsPoison(String state) {
        assertThat(Faults.isPoison(sql(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "57014", "42P01", "25P03"})
    void aDatabaseThatIsAwayBusyOrNotReadyIsNot(String state) {
        assertThat(Faults.isPoison(sql(state))).isFalse();
    }

    @Test
    void withoutAStateAccessToTheDatabaseIsNotPoisonAndEverythingElseIs() {
        assertThat(Faults.isPoison(new CannotCreateTransactionException("away")))
                .isFalse();
        assertThat(Faults.isPoison(new DataAccessResourceFailureException("away")))
                .isFalse();
        assertThat(Faults.isPoison(new IllegalArgumentException("a bug of ours")))
                .isTrue();
    }

    private static RuntimeException sql(String state) {
        return new UncategorizedSQLException("test", null, new SQLException("test", state));
    }
}
