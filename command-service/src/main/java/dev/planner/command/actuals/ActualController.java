package dev.planner.command.actuals;

import dev.planner.command.actuals.TimesheetCommand.ChangeActual;
import dev.planner.command.actuals.TimesheetCommand.CreateActual;
import dev.planner.command.actuals.TimesheetCommand.DeleteActual;
import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.command.execution.CommandResult;
import dev.planner.command.staffing.BookableWorkers;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.TimesheetId;
import dev.planner.events.staffing.WorkerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about actuals. Versions are those of the timesheet: the actuals of the same worker and month share one. */
@RestController
@RequestMapping("/api/v1/actuals")
class ActualController {

    private static final String PATH = "/api/v1/actuals/";
    private static final WorkerId NOBODY = new WorkerId(new UUID(0, 0));

    private final CommandExecutor executor;
    private final CommandResponses responses;
    private final ActualLookup actuals;
    private final BookableWorkers workers;

    ActualController(
            CommandExecutor executor, CommandResponses responses, ActualLookup actuals, BookableWorkers workers) {
        this.executor = executor;
        this.responses = responses;
        this.actuals = actuals;
        this.workers = workers;
    }

    /** @param warnings what the client should know of the entry; empty for a harmless repetition of it */
    record RecordedActual(
            String id,
            long version,

            @ArraySchema(schema = @Schema(implementation = Warning.class))
            Object warnings) {}

    @PostMapping
    @Operation(summary = "Records what a worker did on a project and day; the cost is derived")
    @ApiResponse(responseCode = "201", description = "Recorded, now or before", useReturnTypeSchema = true)
    @RequiresPermission(value = Permission.CREATE_ACTUAL, on = ResourceKind.PROJECT)
    ResponseEntity<RecordedActual> createActual(@RequestBody CreateActualRequest request) {
        var entry = request.entry();
        // Who is nobody is found out after it is clear that the caller may record anything on the project.
        var worker = workers.find(entry.externalWorkerId()).orElse(NOBODY);
        var id = request.id() == null ? ActualId.random() : request.id();
        var result = executor.execute(
                new CreateActual(TimesheetId.of(worker, entry.date()), id, request.id() != null, entry));
        var recorded = recorded(id, result);
        return responses.createdOrOkWith(result, URI.create(PATH + recorded.id()), recorded);
    }

    @PutMapping("/{actualId}")
    @Operation(summary = "Gives an actual another percentage, and the cost that follows from it")
    @RequiresPermission(value = Permission.UPDATE_ACTUAL, on = ResourceKind.PROJECT)
    ResponseEntity<Receipt> changeActual(@PathVariable ActualId actualId, @RequestBody ChangeActualRequest request) {
        var allocation = request.allocation();
        var place = place(actualId);
        var result = executor.execute(new ChangeActual(place.timesheetId(), actualId, place.projectId(), allocation));
        return responses.ok(result, new Receipt(actualId.toString(), result.version()));
    }

    @DeleteMapping("/{actualId}")
    @Operation(summary = "Deletes an actual")
    @ApiResponse(responseCode = "204", description = "Deleted, now or before")
    @RequiresPermission(value = Permission.DELETE_ACTUAL, on = ResourceKind.PROJECT)
    ResponseEntity<Void> deleteActual(@PathVariable ActualId actualId) {
        var place = place(actualId);
        return responses.noContent(
                executor.execute(new DeleteActual(place.timesheetId(), actualId, place.projectId())));
    }

    private ActualPlace place(ActualId id) {
        return actuals.find(id).orElseThrow(() -> Refusal.notFound("It does not exist, or you may not see it."));
    }

    /** The answer to the first request under an idempotency key tells its own id; a creation that is repeated by its id tells nothing more. */
    private static RecordedActual recorded(ActualId id, CommandResult result) {
        var told = Objects.requireNonNullElse(result.extra(), Map.of("id", id, "warnings", List.of()));
        var answer = (Map<?, ?>) told;
        return new RecordedActual(
                String.valueOf(answer.get("id")), result.version(), Objects.requireNonNull(answer.get("warnings")));
    }
}
