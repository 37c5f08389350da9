package dev.planner.query.authzen;

import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Resource;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.facts.CurrentFacts;
import dev.planner.query.facts.JoinedFacts.Question;
import dev.planner.query.freshness.Versioned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides for the current request. Callers may ask about themselves, and with manage_users about everybody. */
final class Evaluator {

    private final CallerAccess caller;
    private final CurrentFacts facts;

    Evaluator(CallerAccess caller, CurrentFacts facts) {
        this.caller = caller;
        this.facts = facts;
    }

    /** @throws dev.planner.edge.problem.Refusal FORBIDDEN if the caller may not ask about this user, be it one or not */
    void authorize(Optional<UserId> user) {
        user.ifPresentOrElse(id -> caller.requireUnlessSelf(id, Permission.MANAGE_USERS), this::authorizeForEverybody);
    }

    /** @throws dev.planner.edge.problem.Refusal FORBIDDEN */
    void authorizeForEverybody() {
        caller.require(Permission.MANAGE_USERS, Resource.SYSTEM);
    }

    EvaluationAnswer evaluate(Evaluation evaluation) {
        return evaluate(List.of(evaluation)).getFirst();
    }

    /**
     * The answers in the order of the evaluations; what they need is looked up together.
     *
     * @throws dev.planner.edge.problem.Refusal FORBIDDEN if the caller may not ask about one of the users
     */
    List<EvaluationAnswer> evaluate(List<Evaluation> evaluations) {
        evaluations.stream().map(Evaluation::user).distinct().forEach(this::authorize);
        var decisions = decide(evaluations.stream()
                .flatMap(evaluation -> evaluation.question().stream())
                .distinct()
                .toList());
        return evaluations.stream()
                .map(evaluation -> EvaluationAnswer.of(
                        evaluation,
                        evaluation.question().map(decisions::get).orElseGet(evaluation::unasked),
                        version(evaluation)))
                .toList();
    }

    private Map<Question, Decision> decide(List<Question> questions) {
        var decided = facts.get().decideAll(questions);
        var decisions = new HashMap<Question, Decision>();
        for (int i = 0; i < questions.size(); i++) {
            decisions.put(questions.get(i), decided.get(i));
        }
        return decisions;
    }

    private long version(Evaluation evaluation) {
        return evaluation
                .question()
                .flatMap(question -> facts.get().user(question.user()))
                .map(AccessDocument::version)
                .orElse(Versioned.NONE);
    }
}
