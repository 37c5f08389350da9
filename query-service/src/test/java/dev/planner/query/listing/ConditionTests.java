package dev.planner.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionTests {

    private static final Condition A = Condition.of("a = :a").with("a", 1);
    private static final Condition B = Condition.of("b = :b").with("b", 2);

    @Test
    void joinsConditionsWithTheirParameters() {
        assertThat(A.and(B).sql()).isEqualTo("(a = :a and b = :b)");
        assertThat(A.or(B).sql()).isEqualTo("(a = :a or b = :b)");
        assertThat(A.or(B).parameters()).containsEntry("a", 1).containsEntry("b", 2);
    }

    @Test
    void whatIsAlwaysTrueOrNeverLeavesNoTrace() {
        assertThat(A.and(Condition.ALWAYS)).isEqualTo(A);
        assertThat(Condition.ALWAYS.and(A)).isEqualTo(A);
        assertThat(A.or(Condition.NEVER)).isEqualTo(A);
        assertThat(Condition.NEVER.or(A)).isEqualTo(A);
        assertThat(A.and(Condition.NEVER)).isEqualTo(Condition.NEVER);
        assertThat(Condition.NEVER.and(A)).isEqualTo(Condition.NEVER);
        assertThat(A.or(Condition.ALWAYS)).isEqualTo(Condition.ALWAYS);
        assertThat(Condition.ALWAYS.or(A)).isEqualTo(Condition.ALWAYS);
    }
}
