package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.planner.edge.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for many decisions, or for one if there are no {@code evaluations}.
 *
 * @param subject of every evaluation that names none
 * @param action of every evaluation that names none
 * @param resource of every evaluation that names none
 * @param context of every evaluation that has none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EvaluationsRequest(
        @Nullable Entity subject,
        @Nullable Action action,
        @Nullable Entity resource,
        @Nullable Map<String, Object> context,
        @Nullable List<@Nullable EvaluationRequest> evaluations,
        @Nullable Options options) {

    /** @param semantic {@code execute_all} if absent */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Options(
            @JsonProperty("evaluations_semantic") @Nullable Semantic semantic) {}

    boolean isSingle() {
        return evaluations == null || evaluations.isEmpty();
    }

    /** The request by itself, or what its evaluations inherit. */
    EvaluationRequest defaults() {
        return new EvaluationRequest(subject, action, resource, context);
    }

    Semantic semantic() {
        return Optional.ofNullable(options).map(Options::semantic).orElse(Semantic.EXECUTE_ALL);
    }

    /**
     * The evaluations in their order, with their defaults; single ones may still be incomplete.
     *
     * @throws Refusal MALFORMED_REQUEST if there are more than {@code most}, if one is null, if a default is incomplete, or if no evaluation
     *     is complete
     */
    List<EvaluationRequest> inherited(int most) {
        var all = Optional.ofNullable(evaluations).orElse(List.of());
        if (all.size() > most) {
            throw Refusal.malformed("There may be " + most + " evaluations at most.");
        }
        Required.refuse(incompleteDefaults());
        Required.refuse(IntStream.range(0, all.size())
                .filter(index -> all.get(index) == null)
                .mapToObj("evaluations[%d]"::formatted)
                .toList());
        var inherited = all.stream()
                .flatMap(evaluation -> Optional.ofNullable(evaluation).stream())
                .map(evaluation -> evaluation.orElse(defaults()))
                .toList();
        refuseIfNoneIsComplete(inherited);
        return inherited;
    }

    /** A default that is there must be whole. */
    private List<String> incompleteDefaults() {
        return defaults().missing().stream().filter(path -> path.contains(".")).toList();
    }

    private static void refuseIfNoneIsComplete(List<EvaluationRequest> inherited) {
        if (inherited.stream().noneMatch(evaluation -> evaluation.missing().isEmpty())) {
            Required.refuse(IntStream.range(0, inherited.size())
                    .boxed()
                    .flatMap(index -> inherited.get(index).missing().stream()
                            .map(path -> "evaluations[%d].%s".formatted(index, path)))
                    .toList());
        }
    }
}
