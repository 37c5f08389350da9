package dev.planner.query.access;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.access.AccessMetrics.View;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.facts.CurrentFacts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers what a user may do and reach. */
@RestController
@RequestMapping("/api/v1/users/{id}")
class AccessViewController {

    private final CallerAccess caller;
    private final CurrentFacts facts;
    private final AccessViews views;
    private final AccessProperties properties;
    private final AccessMetrics metrics;

    AccessViewController(
            CallerAccess caller,
            CurrentFacts facts,
            AccessViews views,
            AccessProperties properties,
            AccessMetrics metrics) {
        this.caller = caller;
        this.facts = facts;
        this.views = views;
        this.properties = properties;
        this.metrics = metrics;
    }

    @Operation(summary = "The roles of a user and the union of their permissions")
    @GetMapping("/permissions")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    PermissionsView permissions(@PathVariable UserId id) {
        return metrics.time(View.PERMISSIONS, () -> views.permissions(authorized(id)));
    }

    @Operation(summary = "How far a user reaches, in figures")
    @GetMapping("/scope-summary")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    ScopeSummary scopeSummary(@PathVariable UserId id) {
        return metrics.time(View.SCOPE_SUMMARY, () -> views.scopeSummary(authorized(id)));
    }

    @Operation(summary = "The ids alone of the programs that a user reaches")
    @GetMapping(value = "/accessible-programs", params = "fields=id")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    ResponseEntity<IdPage> programIds(@PathVariable UserId id, @RequestParam Map<String, String> parameters) {
        var paging = IdPaging.of(parameters, properties);
        var ids = metrics.time(View.ACCESSIBLE_PROGRAMS, () -> views.programs(authorized(id)));
        return answer(paging, ids.stream().map(ProgramId::value).toList());
    }

    @Operation(summary = "The ids alone of the projects that a user reaches")
    @GetMapping(value = "/accessible-projects", params = "fields=id")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    ResponseEntity<IdPage> projectIds(@PathVariable UserId id, @RequestParam Map<String, String> parameters) {
        var paging = IdPaging.of(parameters, properties);
        var ids = metrics.time(View.ACCESSIBLE_PROJECTS, () -> views.projects(authorized(id)));
        return answer(paging, ids.stream().map(ProjectId::value).toList());
    }

    private AccessDocument authorized(UserId id) {
        caller.requireSelfOr(id, Permission.MANAGE_USERS);
        return facts.get().user(id).orElseThrow(() -> Refusal.notFound("There is no such user."));
    }

    private static ResponseEntity<IdPage> answer(IdPaging paging, List<UUID> ids) {
        var page = paging.page(ids);
        var answer = ResponseEntity.ok();
        if (page.nextCursor() != null) {
            var next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            answer.header(HttpHeaders.LINK, "<" + next.toUriString() + ">; rel=\"next\"");
        }
        return answer.body(page);
    }
}
