package dev.planner.command.imports;

import dev.planner.command.execution.CommandGate;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.Requirement;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.Caller;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.imports.ImportId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells how imports that are done aside are getting on. */
@RestController
class ImportJobController {

    private final ImportJobs jobs;
    private final CommandGate gate;
    private final CommandResponses responses;

    ImportJobController(ImportJobs jobs, CommandGate gate, CommandResponses responses) {
        this.jobs = jobs;
        this.gate = gate;
        this.responses = responses;
    }

    @GetMapping("/api/v1/imports/{importId}")
    @Operation(
            summary = "Progress and result of an import that was asked for with Prefer: respond-async",
            description =
                    "Of an import that has ended the answer brings a consistency token, by which reads include all of it.")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    ResponseEntity<ImportJob> readImport(@PathVariable ImportId importId, Caller caller) {
        var job = jobs.find(importId)
                .filter(found -> mayRead(caller.userId(), found.owner()))
                .orElseThrow(() -> Refusal.notFound("It does not exist, or you may not see it."));
        return job.hasEnded() ? responses.upToNow(job) : ResponseEntity.ok(job);
    }

    private boolean mayRead(UserId caller, UserId owner) {
        gate.accessTo(caller, Permission.IMPORT_ACTUALS, Set.of(), Permission.READ_WORKER);
        if (caller.equals(owner)) {
            return true;
        }
        try {
            gate.check(caller, List.of(Requirement.onSystem(Permission.MANAGE_USERS)));
            return true;
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.FORBIDDEN) {
                throw refusal;
            }
            return false;
        }
    }
}
