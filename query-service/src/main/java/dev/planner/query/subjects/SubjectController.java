package dev.planner.query.subjects;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Listed;
import dev.planner.query.listing.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers who can, and through which grant. */
@RestController
@RequestMapping("/api/v1")
final class SubjectController {

    private final CallerAccess caller;
    private final ReadTables tables;

    SubjectController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping("/programs/{programId}/subjects")
    @Operation(summary = "Who has a permission on a program, and through which grant")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Page<SubjectView> ofProgram(@PathVariable ProgramId programId, @Listed(SubjectTables.LIST) ListRequest request) {
        var permission = permission(request);
        caller.require(Permission.MANAGE_ROLES, Resource.SYSTEM);
        return tables.read(jdbc -> SubjectTables.exists(jdbc, programId)
                        .map(program -> SubjectTables.of(jdbc, program, permission, request)))
                .orElseThrow(() -> Refusal.notFound("There is no such program."));
    }

    @GetMapping("/projects/{projectId}/subjects")
    @Operation(summary = "Who has a permission on a project, and through which grant")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Page<SubjectView> ofProject(@PathVariable ProjectId projectId, @Listed(SubjectTables.LIST) ListRequest request) {
        var permission = permission(request);
        caller.require(Permission.MANAGE_ROLES, Resource.SYSTEM);
        return tables.read(jdbc -> SubjectTables.programOf(jdbc, projectId)
                        .map(program -> SubjectTables.of(jdbc, projectId, program, permission, request)))
                .orElseThrow(() -> Refusal.notFound("There is no such project."));
    }

    private static Permission permission(ListRequest request) {
        var named = request.filter(SubjectTables.PERMISSION);
        var checks = new FieldChecks();
        checks.required(SubjectTables.PERMISSION.name(), named.orElse(null), Permission.READ_PROGRAM);
        checks.throwIfAny();
        return named.orElseThrow();
    }
}
