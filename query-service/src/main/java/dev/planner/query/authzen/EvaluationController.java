package dev.planner.query.authzen;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether subjects may perform actions on resources. */
@RestController
@Tag(name = "AuthZEN")
class EvaluationController {

    private static final String EXPLAIN =
            "With `\"explain\": true` in its `context`, the answer gives its reason in `context`. Unknown fields are ignored.";

    private final Evaluator evaluator;
    private final AuthzenProperties properties;

    EvaluationController(Evaluator evaluator, AuthzenProperties properties) {
        this.evaluator = evaluator;
        this.properties = properties;
    }

    @Operation(
            summary = "AuthZEN: evaluate",
            description =
                    "A subject is a `user`, an action a permission, a resource a `program`, a `project` or the `system` with any id. "
                            + "What is none of these is denied. " + EXPLAIN)
    @PostMapping(Endpoints.EVALUATION)
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    EvaluationAnswer evaluate(@RequestBody EvaluationRequest request) {
        Required.refuse(request.missing());
        return evaluator.evaluate(request.read());
    }

    @Operation(
            summary = "AuthZEN: evaluate many",
            description =
                    "In the order of the request and all from the same facts. An evaluation that lacks something after the defaults "
                            + "are applied is denied with an error in its `context`. " + EXPLAIN)
    @PostMapping(Endpoints.EVALUATIONS)
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    EvaluationsAnswer evaluateAll(@RequestBody EvaluationsRequest request) {
        if (request.isSingle()) {
            return evaluate(request.defaults());
        }
        var answers = answers(request.inherited(properties.maxEvaluations()));
        return new EvaluationsAnswer.Many(request.semantic().cut(answers));
    }

    private List<EvaluationAnswer> answers(List<EvaluationRequest> requests) {
        var complete = requests.stream()
                .filter(request -> request.missing().isEmpty())
                .map(EvaluationRequest::read)
                .toList();
        var evaluated = evaluator.evaluate(complete).iterator();
        var answers = new ArrayList<EvaluationAnswer>(requests.size());
        for (EvaluationRequest request : requests) {
            var missing = request.missing();
            answers.add(missing.isEmpty() ? evaluated.next() : EvaluationAnswer.malformed(missing));
        }
        return answers;
    }
}
