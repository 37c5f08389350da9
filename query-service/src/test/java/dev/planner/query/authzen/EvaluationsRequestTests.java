package dev.planner.query.authzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.query.authzen.EvaluationsRequest.Options;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationsRequestTests {

    private static final Entity ALICE = new Entity("user", "alice", null);
    private static final Entity BOB = new Entity("user", "bob", Map.of("role", "admin"));
    private static final Action READ = new Action("read", Map.of("method", "GET"));
    private static final Action WRITE = new Action("write", null);
    private static final Entity RECORD = new Entity("record", "1", null);
    private static final Map<String, Object> CONTEXT = Map.of("time", "now");

    @Test
    void defaultsFillWhatIsAbsentAndNothingElse() {
        var inherited = request(
                        evaluation(null, null, null, null),
                        evaluation(BOB, null, null, Map.of()),
                        evaluation(null, WRITE, BOB, null))
                .inherited(3);

        assertThat(inherited)
                .containsExactly(
                        evaluation(ALICE, READ, RECORD, CONTEXT),
                        evaluation(BOB, READ, RECORD, Map.of()),
                        evaluation(ALICE, WRITE, BOB, CONTEXT));
    }

    @Test
    void propertiesOfADefaultAreNotMixedIn() {
        var inherited =
                request(evaluation(null, new Action("read", null), null, null)).inherited(1);

        assertThat(inherited.getFirst().action().properties()).isNull();
    }

    @Test
    void withoutEvaluationsTheRequestIsItsOnlyOne() {
        assertThat(request().isSingle()).isTrue();
        assertThat(new EvaluationsRequest(ALICE, READ, RECORD, CONTEXT, null, null).isSingle())
                .isTrue();
        assertThat(request().defaults()).isEqualTo(evaluation(ALICE, READ, RECORD, CONTEXT));
        assertThat(request(evaluation(null, null, null, null)).isSingle()).isFalse();
    }

    @Test
    void everythingIsExecutedUnlessSaidOtherwise() {
        assertThat(request().semantic()).isEqualTo(Semantic.EXECUTE_ALL);
        assertThat(new EvaluationsRequest(null, null, null, null, null, new Options(null)).semantic())
                .isEqualTo(Semantic.EXECUTE_ALL);
        assertThat(new EvaluationsRequest(null, null, null, null, null, new Options(Semantic.DENY_ON_FIRST_DENY))
                        .semantic())
                .isEqualTo(Semantic.DENY_ON_FIRST_DENY);
    }

    @Test
    void oneCompleteEvaluationIsEnough() {
        var request = new EvaluationsRequest(
                ALICE,
                READ,
                null,
                null,
                List.of(evaluation(null, null, null, null), evaluation(null, null, RECORD, null)),
                null);

        assertThat(request.inherited(2).stream().map(EvaluationRequest::missing))
                .containsExactly(List.of("resource"), List.of());
    }

    @Test
    void tooManyEvaluationsAreMalformed() {
        var evaluations =
                Collections.nCopies(3, evaluation(null, null, null, null)).toArray(EvaluationRequest[]::new);

        assertThat(request(evaluations).inherited(3)).hasSize(3);
        assertMalformed(request(evaluations), 2);
    }

    @Test
    void nullIsNoEvaluation() {
        assertMalformed(request(evaluation(null, null, null, null), null), 2, "evaluations[1]");
    }

    @Test
    void withoutACompleteEvaluationAllThatIsMissingIsNamed() {
        var request = new EvaluationsRequest(
                ALICE,
                null,
                null,
                null,
                List.of(evaluation(null, READ, null, null), evaluation(null, null, new Entity(null, "1", null), null)),
                null);

        assertMalformed(request, 2, "evaluations[0].resource", "evaluations[1].action", "evaluations[1].resource.type");
    }

    @Test
    void anIncompleteDefaultIsMalformedThoughNobodyInheritsIt() {
        var request = new EvaluationsRequest(
                new Entity("user", null, null), null, null, null, List.of(evaluation(ALICE, READ, RECORD, null)), null);

        assertMalformed(request, 1, "subject.id");
    }

    @ParameterizedTest
    @CsvSource({
        "EXECUTE_ALL,            PDPD, PDPD",
        "DENY_ON_FIRST_DENY,     PDPD, PD",
        "DENY_ON_FIRST_DENY,     PPPP, PPPP",
        "DENY_ON_FIRST_DENY,     D,    D",
        "PERMIT_ON_FIRST_PERMIT, DDPD, DDP",
        "PERMIT_ON_FIRST_PERMIT, DDDD, DDDD"
    })
    void theSemanticCutsBehindTheAnswerThatSettlesIt(Semantic semantic, String all, String kept) {
        assertThat(semantic.cut(answers(all))).isEqualTo(answers(kept));
    }

    @Test
    void aReasonIsAskedForByTrueOnly() {
        assertThat(evaluation(ALICE, READ, RECORD, Map.of("explain", true))
                        .read()
                        .explained())
                .isTrue();
        assertThat(evaluation(ALICE, READ, RECORD, Map.of("explain", "true"))
                        .read()
                        .explained())
                .isFalse();
        assertThat(evaluation(ALICE, READ, RECORD, null).read().explained()).isFalse();
    }

    private static List<EvaluationAnswer> answers(String decisions) {
        return decisions
                .chars()
                .mapToObj(letter -> new EvaluationAnswer(letter == 'P', null, 0))
                .toList();
    }

    private static EvaluationRequest evaluation(
            Entity subject, Action action, Entity resource, Map<String, Object> context) {
        return new EvaluationRequest(subject, action, resource, context);
    }

    private static EvaluationsRequest request(EvaluationRequest... evaluations) {
        return new EvaluationsRequest(ALICE, READ, RECORD, CONTEXT, Arrays.asList(evaluations), null);
    }

    private static void assertMalformed(EvaluationsRequest request, int most, String... fields) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> request.inherited(most))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST);
                    assertThat(refusal.errors().stream().map(error -> error.field()))
                            .containsExactly(fields);
                });
    }
}
