package dev.planner.projector.administration;

import dev.planner.edge.audit.AuditTrail;
import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.Caller;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.audit.AuditEvent.Detail;
import dev.planner.projector.stream.DeadLetter;
import dev.planner.projector.stream.DeadLetterDesk;
import dev.planner.projector.stream.DeadLetterDesk.Result;
import dev.planner.projector.stream.DeadLetterDesk.Treatment;
import dev.planner.projector.watermark.ProjectionLag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The projections and their dead letters. */
@RestController
@RequestMapping("/api/v1/projections")
class ProjectionController {

    private static final int MAX_LIMIT = 200;

    private final ProjectionCatalog catalog;
    private final ProjectionLag lag;
    private final DeadLetterDesk deadLetters;
    private final AuditTrail audit;

    ProjectionController(ProjectionCatalog catalog, ProjectionLag lag, DeadLetterDesk deadLetters, AuditTrail audit) {
        this.catalog = catalog;
        this.lag = lag;
        this.deadLetters = deadLetters;
        this.audit = audit;
    }

    /**
     * All projections.
     *
     * @param tablesCompleteUpTo what was committed before is in the tables; absent as long as no watermark was reached
     * @param cachesCompleteUpTo the same of the permission cache; absent before the first heartbeat
     */
    record Projections(
            List<ProjectionView> items,
            @Nullable Instant tablesCompleteUpTo,
            @Nullable Instant cachesCompleteUpTo) {}

    /**
     * A page of dead letters.
     *
     * @param nextCursor absent on the last page
     */
    record DeadLetters(List<DeadLetter> items, @Nullable String nextCursor) {}

    /**
     * What has come of a dead letter.
     *
     * @param outcome {@code settled} or {@code waiting}
     * @param applied events applied
     */
    record Treated(long id, String outcome, int applied) {}

    @GetMapping
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Projections list() {
        return new Projections(
                catalog.list(),
                lag.tablesCompleteUpTo().orElse(null),
                lag.cachesCompleteUpTo().orElse(null));
    }

    @GetMapping("/{name}/dead-letters")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    DeadLetters listDeadLetters(
            @PathVariable String name,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") long cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Refusal.invalid(List.of(new FieldError("limit", "out_of_range", "limit is 1 to 200")));
        }
        var letters = deadLetters.list(ProjectionCatalog.topic(name), cursor, limit);
        var next =
                letters.size() < limit ? null : Long.toString(letters.getLast().id());
        return new DeadLetters(letters, next);
    }

    @PostMapping("/{name}/dead-letters/{id}/retry")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Treated retry(@PathVariable String name, @PathVariable long id, Caller caller) {
        var letter = find(name, id);
        var treated = treated(id, deadLetters.retry(id));
        tell(caller, "retry", letter, treated);
        return treated;
    }

    @PostMapping("/{name}/dead-letters/{id}/discard")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Treated discard(@PathVariable String name, @PathVariable long id, Caller caller) {
        var letter = find(name, id);
        var treated = treated(id, deadLetters.discard(id));
        tell(caller, "discard", letter, treated);
        return treated;
    }

    private DeadLetter find(String name, long id) {
        return deadLetters
                .find(ProjectionCatalog.topic(name), id)
                .orElseThrow(() -> Refusal.notFound("This projection has no dead letter with this id."));
    }

    private void tell(Caller caller, String operation, DeadLetter letter, Treated treated) {
        audit.administered(
                caller.userId(),
                operation,
                "dead_letter",
                Long.toString(letter.id()),
                new Detail("aggregateId", letter.aggregateId()),
                new Detail("outcome", treated.outcome()));
    }

    private static Treated treated(long id, Result result) {
        if (result.treatment() == Treatment.NOT_FIRST) {
            throw Refusal.invalid(List.of(new FieldError(
                    "id", "not_first", "Earlier dead letters of the same aggregate have to be treated first.")));
        }
        return new Treated(id, result.treatment().name().toLowerCase(Locale.ROOT), result.applied());
    }
}
