package dev.planner.command.portfolio;

import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.command.portfolio.ProgramCommand.ChangeProgram;
import dev.planner.command.portfolio.ProgramCommand.DeleteProgram;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.ProgramId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about programs. */
@RestController
@RequestMapping("/api/v1/programs")
class ProgramController {

    private final CommandExecutor executor;
    private final CommandResponses responses;

    ProgramController(CommandExecutor executor, CommandResponses responses) {
        this.executor = executor;
        this.responses = responses;
    }

    @PostMapping
    @Operation(summary = "Creates a program")
    @ApiResponse(responseCode = "201", description = "Created, now or before", useReturnTypeSchema = true)
    @RequiresPermission(value = Permission.CREATE_PROGRAM, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> createProgram(@RequestBody CreateProgramRequest request) {
        var result = executor.execute(request.command());
        return responses.createdOrOk(result, URI.create("/api/v1/programs/" + result.aggregateId()));
    }

    @PutMapping("/{programId}")
    @Operation(summary = "Edits a program; what the body leaves out stays")
    @RequiresPermission(value = Permission.UPDATE_PROGRAM, on = ResourceKind.PROGRAM)
    ResponseEntity<Receipt> changeProgram(
            @PathVariable ProgramId programId, @RequestBody UpdateProgramRequest request) {
        return responses.ok(executor.execute(new ChangeProgram(programId, request.edit())));
    }

    @DeleteMapping("/{programId}")
    @Operation(summary = "Deletes a program that has no projects, and ends the scopes on it")
    @ApiResponse(responseCode = "204", description = "Deleted, now or before")
    @RequiresPermission(value = Permission.DELETE_PROGRAM, on = ResourceKind.PROGRAM)
    ResponseEntity<Void> deleteProgram(@PathVariable ProgramId programId) {
        return responses.noContent(executor.execute(new DeleteProgram(programId)));
    }
}
