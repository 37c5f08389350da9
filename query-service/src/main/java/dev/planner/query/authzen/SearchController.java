package dev.planner.query.authzen;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers for which entities decisions are allow. */
@RestController
@Tag(name = "AuthZEN")
class SearchController {

    private static final String PAGES =
            "As long as there is a `next_token`, the same request with it as `page.token` has more. Unknown fields are ignored.";

    private final Evaluator evaluator;
    private final Searches searches;
    private final Paging paging;

    SearchController(Evaluator evaluator, Searches searches, Paging paging) {
        this.evaluator = evaluator;
        this.searches = searches;
        this.paging = paging;
    }

    @Operation(summary = "AuthZEN: search subjects", description = "The users who may do this there. " + PAGES)
    @PostMapping(Endpoints.SUBJECT_SEARCH)
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    SearchAnswer<Entity> subjects(@RequestBody SearchRequest.OfSubjects request) {
        var page = page(request);
        evaluator.authorizeForEverybody();
        return searches.subjects(request, page);
    }

    @Operation(
            summary = "AuthZEN: search resources",
            description = "The programs or projects where a user may do this, or the system. " + PAGES)
    @PostMapping(Endpoints.RESOURCE_SEARCH)
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    SearchAnswer<Entity> resources(@RequestBody SearchRequest.OfResources request) {
        var page = page(request);
        evaluator.authorize(Terms.user(request.subject()));
        return searches.resources(request, page);
    }

    @Operation(summary = "AuthZEN: search actions", description = "What a user may do there. " + PAGES)
    @PostMapping(Endpoints.ACTION_SEARCH)
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    SearchAnswer<Action> actions(@RequestBody SearchRequest.OfActions request) {
        var page = page(request);
        evaluator.authorize(Terms.user(request.subject()));
        return searches.actions(request, page);
    }

    private SearchPage page(SearchRequest request) {
        Required.refuse(request.missing());
        return paging.of(request);
    }
}
