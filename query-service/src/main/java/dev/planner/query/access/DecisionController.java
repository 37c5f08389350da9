package dev.planner.query.access;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.query.access.AccessMetrics.View;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.facts.CurrentFacts;
import dev.planner.query.facts.JoinedFacts.Check;
import dev.planner.query.freshness.Versioned;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether somebody may do something somewhere. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionController {

    private final CallerAccess caller;
    private final CurrentFacts facts;
    private final AccessProperties properties;
    private final AccessMetrics metrics;

    DecisionController(CallerAccess caller, CurrentFacts facts, AccessProperties properties, AccessMetrics metrics) {
        this.caller = caller;
        this.facts = facts;
        this.properties = properties;
        this.metrics = metrics;
    }

    @Operation(
            summary = "Decide",
            description =
                    "May the user do this here? Callers who are unknown or inactive get an honest answer about themselves.")
    @PostMapping
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    DecisionAnswer decide(@RequestBody DecisionRequest request) {
        var check = request.check().read();
        return metrics.time(View.DECISION, () -> {
            var subject = authorized(request.userId());
            return request.isToBeExplained() ? explain(subject, check) : decide(subject, check);
        });
    }

    @Operation(
            summary = "Decide many",
            description = "The results are in the order of the checks, and all from the same facts.")
    @PostMapping("/batch")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    BatchAnswer decideAll(@RequestBody BatchRequest request) {
        var checks = request.read(properties.maxChecks());
        return metrics.time(View.DECISION_BATCH, () -> decideAll(authorized(request.userId()), checks));
    }

    private BatchAnswer decideAll(UserId subject, List<Check> checks) {
        var decisions = facts.get().decideAll(subject, checks);
        var version = versionOf(subject);
        return new BatchAnswer(
                decisions.stream()
                        .map(decision -> DecisionAnswer.of(decision, version))
                        .toList(),
                version);
    }

    private DecisionAnswer decide(UserId subject, Check check) {
        var decision = facts.get().decide(subject, check.permission(), check.resource());
        return DecisionAnswer.of(decision, versionOf(subject));
    }

    private DecisionAnswer explain(UserId subject, Check check) {
        var remembered = facts.get().rememberingAll();
        return decide(subject, check).explained(new Explainer(remembered, check).explain(subject));
    }

    private long versionOf(UserId subject) {
        return facts.get().user(subject).map(AccessDocument::version).orElse(Versioned.NONE);
    }

    private UserId authorized(@Nullable UserId asked) {
        var subject = asked == null ? caller.id() : asked;
        caller.requireUnlessSelf(subject, Permission.MANAGE_USERS);
        return subject;
    }
}
