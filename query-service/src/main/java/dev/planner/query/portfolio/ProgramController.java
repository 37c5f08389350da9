package dev.planner.query.portfolio;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.ProgramId;
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

@RestController
@RequestMapping("/api/v1/programs")
final class ProgramController {

    private final CallerAccess caller;
    private final ReadTables tables;

    ProgramController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "The programs that the caller may read, those in sight by name and dates only")
    @RequiresPermission(value = Permission.READ_PROGRAM, on = ResourceKind.EACH_ITEM)
    Page<ProgramItem> list(@Listed(ProgramTables.LIST) ListRequest request) {
        var programs = new ProgramTables(Viewpoint.of(caller::reach));
        return tables.read(jdbc -> programs.page(jdbc, request));
    }

    @GetMapping("/{programId}")
    @Operation(summary = "One program")
    @RequiresPermission(value = Permission.READ_PROGRAM, on = ResourceKind.PROGRAM)
    ProgramItem program(@PathVariable ProgramId programId) {
        var programs = new ProgramTables(Viewpoint.of(caller::reach));
        return tables.read(jdbc -> programs.find(jdbc, programId))
                .orElseThrow(() -> Refusal.notFound("There is no such program, or it is not for the caller to see."));
    }
}
