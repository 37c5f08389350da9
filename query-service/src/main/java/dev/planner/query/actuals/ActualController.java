package dev.planner.query.actuals;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.actuals.ActualId;
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
@RequestMapping("/api/v1/actuals")
final class ActualController {

    private final CallerAccess caller;
    private final ReadTables tables;

    ActualController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "The actuals of all projects on which the caller may read them, archived projects included")
    @RequiresPermission(value = Permission.READ_ACTUAL, on = ResourceKind.EACH_ITEM)
    Page<ActualView> list(@Listed(ActualTables.LIST) ListRequest request) {
        var actuals = new ActualTables(caller.reach(Permission.READ_ACTUAL));
        return tables.read(jdbc -> actuals.page(jdbc, request));
    }

    @GetMapping("/{actualId}")
    @Operation(summary = "One actual; its version is that of all actuals of the worker in the month")
    @RequiresPermission(value = Permission.READ_ACTUAL, on = ResourceKind.PROJECT)
    ActualView actual(@PathVariable ActualId actualId) {
        var actuals = new ActualTables(caller.reach(Permission.READ_ACTUAL));
        return tables.read(jdbc -> actuals.find(jdbc, actualId))
                .orElseThrow(() -> Refusal.notFound("There is no such actual, or it is not for the caller to see."));
    }
}
