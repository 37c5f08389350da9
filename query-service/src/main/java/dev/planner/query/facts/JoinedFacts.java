package dev.planner.query.facts;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDecisions;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.AccessFacts;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Reach;
import dev.planner.events.decision.Resource;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.freshness.Read;
import dev.planner.query.freshness.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one read: each is looked up once, so that all that is answered from them agrees. What is known to be needed is looked up
 * together. Belongs to one thread.
 *
 * <p>Decisions are first tried in memory alone, without remembering what they look up: as long as the near cache has not changed, looking it up
 * once more finds the same.
 */
public final class JoinedFacts implements AccessFacts {

    private final FactLadder ladder;
    private final Read read;
    private final Map<FactKey, Found> known = new LinkedHashMap<>();
    private final AccessDecisions decisions = new AccessDecisions(this);
    private final long nearChanges;

    private boolean isNear = true;

    public JoinedFacts(FactLadder ladder, Read read) {
        this.ladder = ladder;
        this.read = read;
        this.nearChanges = ladder.nearChanges();
    }

    /** A question to be decided. */
    public record Check(Permission permission, Resource resource) {}

    /** A question about somebody. */
    public record Question(UserId user, Check check) {}

    private record Asked(AccessDocument user, Check check) {}

    public Optional<AccessDocument> user(UserId id) {
        return find(FactKey.of(id)).map(fact -> ((UserFact) fact).document());
    }

    public Decision decide(UserId user, Permission permission, Resource resource) {
        return decideAll(List.of(new Question(user, new Check(permission, resource))))
                .getFirst();
    }

    /** The decisions in the order of the checks. */
    public List<Decision> decideAll(UserId user, List<Check> checks) {
        return decideAll(checks.stream().map(check -> new Question(user, check)).toList());
    }

    /** The decisions in the order of the questions. What they need is looked up together, whoever they are about. */
    public List<Decision> decideAll(List<Question> questions) {
        lookUpUsers(questions);
        return decideInMemory(questions).orElseGet(() -> decideJoined(questions));
    }

    /** From now on everything is looked up to be remembered, so that it can be {@linkplain #lookedUp shown}. */
    public JoinedFacts rememberingAll() {
        isNear = false;
        return this;
    }

    /** The same decisions from the near cache alone; empty unless it holds all they need and has not changed since this read began. */
    private Optional<List<Decision>> decideInMemory(List<Question> questions) {
        var receipt = isNear ? ladder.nearReceipt(read) : null;
        if (receipt == null) {
            return Optional.empty();
        }
        List<Decision> decided = new ArrayList<>(questions.size());
        for (Question question : questions) {
            var decision = decideInMemory(question);
            if (decision == null) {
                return Optional.empty();
            }
            decided.add(decision);
        }
        if (ladder.nearChanges() != nearChanges) {
            return Optional.empty();
        }
        read.answeredFrom(receipt);
        return Optional.of(decided);
    }

    private @Nullable Decision decideInMemory(Question question) {
        var check = question.check();
        var user = user(question.user());
        return user.isEmpty()
                ? decisions.decide(user, check.permission(), check.resource())
                : ladder.nearDecisions().decide(user.get(), check.permission(), check.resource());
    }

    private List<Decision> decideJoined(List<Question> questions) {
        lookUp(active(questions)
                .flatMap(asked -> asked.user().roles().stream())
                .map(role -> FactKey.of(role.role()))
                .toList());
        lookUp(active(questions)
                .flatMap(asked -> neededFor(asked.check(), asked.user()))
                .toList());
        return questions.stream()
                .map(question -> decisions.decide(
                        user(question.user()),
                        question.check().permission(),
                        question.check().resource()))
                .toList();
    }

    /** Where the user may exercise the permission; nothing for an unknown or inactive user. */
    public Reach reach(UserId user, Permission permission) {
        var document = user(user);
        document.filter(AccessDocument::active).ifPresent(this::lookUpRoles);
        return decisions.reach(document, permission);
    }

    /** What the user may do somewhere (domain reference, section 5.4). */
    public PermissionSet permissions(AccessDocument user) {
        lookUpRoles(user);
        return decisions.permissions(user);
    }

    /** Looks these up together; what comes later finds them. */
    public void lookUp(Collection<FactKey> keys) {
        Set<FactKey> unknown = new LinkedHashSet<>();
        for (FactKey key : keys) {
            if (!known.containsKey(key)) {
                unknown.add(key);
            }
        }
        if (!unknown.isEmpty()) {
            ladder.find(unknown, read).forEach(this::remember);
        }
    }

    /** What was looked up so far, in that order. */
    public Map<FactKey, Found> lookedUp() {
        return Collections.unmodifiableMap(known);
    }

    @Override
    public PermissionSet permissionsOf(RoleKey role) {
        return find(FactKey.of(role))
                .map(fact -> ((RoleFact) fact).permissions())
                .orElse(PermissionSet.NONE);
    }

    @Override
    public Optional<ProgramId> programOf(ProjectId project) {
        return find(FactKey.of(project)).flatMap(fact -> ((ProjectFact) fact).programId());
    }

    @Override
    public boolean exists(ProgramId program) {
        return find(FactKey.of(program))
                .filter(fact -> ((ProgramFact) fact).exists())
                .isPresent();
    }

    private Optional<Fact> find(FactKey key) {
        var held = known.get(key);
        if (held == null) {
            held = ladder.find(key, read);
            remember(key, held);
        }
        return held.fact();
    }

    private void remember(FactKey key, Found found) {
        known.put(key, found);
        isNear &= found.source().tier() == Tier.NEAR;
    }

    /** Mostly it is one, asked about many things. */
    private void lookUpUsers(List<Question> questions) {
        if (questions.size() == 1) {
            var _ = user(questions.getFirst().user());
        } else {
            lookUp(questions.stream()
                    .map(Question::user)
                    .distinct()
                    .map(FactKey::of)
                    .toList());
        }
    }

    private Stream<Asked> active(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> user(question.user())
                        .filter(AccessDocument::active)
                        .map(document -> new Asked(document, question.check()))
                        .stream());
    }

    private void lookUpRoles(AccessDocument user) {
        lookUp(user.roles().stream().map(role -> FactKey.of(role.role())).toList());
    }

    /** Only what the decision may ask for: the less is looked up, the more can be decided while the tables are away. */
    private Stream<FactKey> neededFor(Check check, AccessDocument user) {
        Function<RoleGrants, Stream<FactKey>> needed = switch (check.resource()) {
            case Resource.OfSystem _ -> _ -> Stream.empty();
            case Resource.OfProgram(ProgramId id) ->
                role -> role.global() ? Stream.of(FactKey.of(id)) : sight(role, check.permission());
            case Resource.OfProject(ProjectId id) ->
                role -> role.global() || !role.programs().isEmpty() ? Stream.of(FactKey.of(id)) : Stream.empty();
        };
        return user.roles().stream()
                .filter(role -> permissionsOf(role.role()).contains(check.permission()))
                .flatMap(needed);
    }

    private static Stream<FactKey> sight(RoleGrants role, Permission permission) {
        return permission == Permission.READ_PROGRAM ? role.projects().stream().map(FactKey::of) : Stream.empty();
    }
}
