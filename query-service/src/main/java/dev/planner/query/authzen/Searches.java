package dev.planner.query.authzen;

import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Resource;
import dev.planner.query.facts.CurrentFacts;
import dev.planner.query.facts.JoinedFacts.Check;
import dev.planner.query.listing.Page;
import dev.planner.query.portfolio.Reached;
import dev.planner.query.subjects.Subjects;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds all of which the decision is allow, and nothing else. Finds nothing for terms without a meaning here. */
final class Searches {

    private static final List<Permission> ACTIONS = Arrays.stream(Permission.values())
            .sorted(Comparator.comparing(Permission::key))
            .toList();

    private final CurrentFacts facts;
    private final Subjects subjects;
    private final Reached reached;

    Searches(CurrentFacts facts, Subjects subjects, Reached reached) {
        this.facts = facts;
        this.subjects = subjects;
        this.reached = reached;
    }

    SearchAnswer<Entity> subjects(SearchRequest.OfSubjects request, SearchPage page) {
        if (!Kind.typeOf(request.subject()).equals(Terms.USER)) {
            return SearchPage.nothing();
        }
        return Terms.permission(request.action())
                .flatMap(permission -> Terms.resource(request.resource())
                        .map(resource -> subjects.who(permission, resource, page.request())))
                .map(found -> page.answer(found, id -> Entity.of(Terms.USER, id)))
                .orElseGet(SearchPage::nothing);
    }

    SearchAnswer<Entity> resources(SearchRequest.OfResources request, SearchPage page) {
        return Terms.user(request.subject())
                .flatMap(user -> Terms.permission(request.action())
                        .map(permission -> resources(user, permission, Kind.typeOf(request.resource()), page)))
                .orElseGet(SearchPage::nothing);
    }

    SearchAnswer<Action> actions(SearchRequest.OfActions request, SearchPage page) {
        return Terms.user(request.subject())
                .flatMap(user -> Terms.resource(request.resource()).map(resource -> actions(user, resource)))
                .map(found -> page.answer(page.request().of(found), name -> new Action(name, null)))
                .orElseGet(SearchPage::nothing);
    }

    private SearchAnswer<Entity> resources(UserId user, Permission permission, String type, SearchPage page) {
        return switch (type) {
            case Terms.SYSTEM -> page.answer(system(user, permission, page), id -> Entity.of(type, id));
            case Terms.PROGRAM -> {
                var reach = facts.get().reach(user, permission);
                var found = permission == Permission.READ_PROGRAM
                        ? reached.programsInSight(reach, page.request())
                        : reached.programs(reach, page.request());
                yield page.answer(found, id -> Entity.of(type, id));
            }
            case Terms.PROJECT -> {
                var reach = facts.get().reach(user, permission);
                yield page.answer(reached.projects(reach, page.request()), id -> Entity.of(type, id));
            }
            default -> SearchPage.nothing();
        };
    }

    private Page<String> system(UserId user, Permission permission, SearchPage page) {
        var allowed = facts.get().decide(user, permission, Resource.SYSTEM).allowed();
        return page.request().of(allowed ? List.of(Terms.SYSTEM) : List.of());
    }

    /** Sorted. */
    private List<String> actions(UserId user, Resource resource) {
        var checks = ACTIONS.stream().map(action -> new Check(action, resource)).toList();
        var decisions = facts.get().decideAll(user, checks);
        return IntStream.range(0, ACTIONS.size())
                .filter(index -> decisions.get(index).allowed())
                .mapToObj(index -> ACTIONS.get(index).key())
                .toList();
    }
}
