package dev.planner.edge.sample;

import dev.planner.edge.correlation.Correlation;
import dev.planner.edge.json.DecimalText;
import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.Caller;
import dev.planner.edge.security.RequiresNoPermission;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One endpoint for each way in which a request can go well or wrong. */
@RestController
@RequestMapping("/api/v1")
class SampleController {

    record NewThing(
            UUID id,
            String name,
            LocalDate startDate,
            DecimalText budget,
            Boolean active,
            Integer count,
            List<Step> steps) {}

    record Step(String name) {}

    record ChangedThing(Patch<String> name, Patch<String> description, Patch<LocalDate> endDate) {}

    record Answer(String name, String budget, String startDate) {}

    @PostMapping("/things")
    @RequiresPermission(value = Permission.CREATE_PROGRAM, on = ResourceKind.SYSTEM)
    Answer create(@RequestBody NewThing thing) {
        var checks = new FieldChecks();
        var name = checks.requiredText("name", thing.name(), 20);
        var budget = checks.requiredNonNegativeMoney("budget", thing.budget());
        var start = checks.requiredDate("startDate", thing.startDate());
        checks.throwIfAny();
        return new Answer(name, budget.toString(), start.toString());
    }

    @PutMapping("/things/{id}")
    @RequiresPermission(value = Permission.UPDATE_PROGRAM, on = ResourceKind.PROGRAM)
    @RequiresPermission(value = Permission.UPDATE_BUDGET, on = ResourceKind.PROGRAM, when = "a budget is given")
    Map<String, String> change(@PathVariable UserId id, @RequestBody ChangedThing thing) {
        return Map.of(
                "name", thing.name().toString(),
                "description", thing.description().toString(),
                "endDate", thing.endDate().toString());
    }

    @DeleteMapping("/things/{id}")
    @RequiresPermission(value = Permission.DELETE_PROGRAM, on = ResourceKind.PROGRAM)
    void refuse(@PathVariable UUID id) {
        throw Refusal.of(ErrorCode.PROGRAM_HAS_PROJECTS, "The program has 2 projects.")
                .with("projects", List.of("a", "b\u0000\ud800"));
    }

    @GetMapping("/things")
    @RequiresPermission(value = Permission.READ_PROGRAM, on = ResourceKind.EACH_ITEM)
    Map<String, String> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) Permission permission) {
        return Map.of("limit", Integer.toString(limit), "q", String.valueOf(q), "from", String.valueOf(from));
    }

    @GetMapping("/me")
    @RequiresNoPermission(reason = "says what the caller knows")
    Map<String, String> me(Caller caller) {
        return Map.of(
                "userId", caller.userId().toString(),
                "correlationId", Correlation.current().id(),
                "logged", MDC.get(Correlation.MDC_KEY));
    }

    @GetMapping("/notices")
    @RequiresNoPermission(reason = "tells what everybody may know", anonymous = true)
    Map<String, String> notices() {
        return Map.of("notice", "open");
    }

    @GetMapping("/notices/{id}/text")
    @RequiresNoPermission(reason = "tells what everybody may know", anonymous = true)
    Map<String, String> notice(@PathVariable String id) {
        return Map.of("notice", id);
    }

    @GetMapping("/notices/drafts/text")
    @RequiresNoPermission(reason = "shows that the more precise endpoint decides")
    Map<String, String> draft() {
        return Map.of("notice", "closed");
    }

    @PostMapping("/notices")
    @RequiresNoPermission(reason = "is a suggestion")
    Map<String, String> suggest() {
        return Map.of();
    }

    @GetMapping("/faults/{kind}")
    @RequiresNoPermission(reason = "breaks on purpose")
    void fault(@PathVariable String kind) throws SQLException {
        switch (kind) {
            case "defect" -> throw new IllegalStateException("secret detail");
            case "no-connection" -> throw new DataAccessResourceFailureException("secret detail");
            case "no-transaction" -> throw new CannotCreateTransactionException("secret detail");
            case "no-rollback" -> throw new TransactionSystemException("secret detail", new SQLException("closed"));
            case "mid-statement" ->
                throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
            case "lost-race" -> throw new PessimisticLockingFailureException("secret detail");
            case "error" -> throw new StackOverflowError();
            default -> throw Refusal.notFound("No such fault.");
        }
    }
}
