package dev.planner.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.FactKey;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDecisions;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.AccessFacts;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.facts.JoinedFacts.Check;
import dev.planner.query.fixture.Accounts;
import dev.planner.query.fixture.SharedQueryService;
import dev.planner.query.freshness.Read;
import dev.planner.query.freshness.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random users on random facts: every tier answers as the pure rules do on the same facts in memory. */
class RandomGrantsIntegrationTests {

    private static final int USERS = 40;
    private static final int CHECKS = 60;

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final NearCache near = shared.service().bean(NearCache.class);
    private final FactLadder ladder = shared.service().bean(FactLadder.class);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final World world = new World();
    private final Map<UserId, AccessDocument> users = new HashMap<>();

    @Test
    void everyTierDecidesLikeTheRules() {
        world.fill();
        IntStream.range(0, USERS).forEach(_ -> addUser());
        shared.projection().openEpoch();
        shared.projection().tick();
        shared.awaitTrust();

        users.keySet().forEach(user -> assertDecided(user, Tier.TABLES));
        users.keySet().forEach(user -> {
            near.forgetAll();
            assertDecided(user, Tier.REDIS);
        });
        users.keySet().forEach(user -> {
            new JoinedFacts(ladder, anyRead()).user(user);
            assertDecided(user, Tier.NEAR);
        });
    }

    private void assertDecided(UserId user, Tier tier) {
        var read = anyRead();
        var facts = new JoinedFacts(ladder, read);
        var checks = IntStream.range(0, CHECKS).mapToObj(_ -> world.check()).toList();
        var rules = new AccessDecisions(world);
        var document = Optional.of(users.get(user));

        assertThat(facts.decideAll(user, checks))
                .as("seed %d, user %s, %s, %s", seed, user, tier, document)
                .isEqualTo(checks.stream()
                        .map(check -> rules.decide(document, check.permission(), check.resource()))
                        .toList());
        for (Permission permission : Permission.values()) {
            assertThat(facts.reach(user, permission)).as("seed %d", seed).isEqualTo(rules.reach(document, permission));
        }
        assertThat(facts.user(user)).isEqualTo(document);
        assertThat(facts.lookedUp().get(FactKey.of(user)).source().tier()).isEqualTo(tier);
        assertThat(read.receipt().orElseThrow().degraded()).isFalse();
    }

    private static Read anyRead() {
        return Read.atLeast(ConsistencyToken.NONE, Duration.ZERO);
    }

    private void addUser() {
        var user = random.nextInt(8) == 0 ? Accounts.anInactiveUser() : Accounts.anActiveUser();
        for (int i = random.nextInt(5); i > 0; i--) {
            user.withRole(world.anyRole(), random.nextInt(4) > 0, world.anyScopes());
        }
        var account = user.account();
        var version = random.nextInt(100);
        shared.projection().store(account, version);
        users.put(account.id(), AccessDocument.of(account, version));
    }

    /** Facts in memory, stored in the tables as they come into being. */
    private final class World implements AccessFacts {

        private final Map<RoleKey, PermissionSet> roles = new HashMap<>();
        private final Map<ProjectId, ProgramId> projects = new HashMap<>();
        private final Set<ProgramId> programs = new HashSet<>();
        private final List<RoleKey> roleKeys = new ArrayList<>();
        private final List<ProgramId> programIds = new ArrayList<>();
        private final List<ProjectId> projectIds = new ArrayList<>();

        void fill() {
            for (BuiltInRole role : BuiltInRole.values()) {
                add(role.key(), role.permissions());
            }
            for (int i = 0; i < 4; i++) {
                add(RoleKey.of("custom_" + i), new PermissionSet(random.nextLong() & 0xFFFF_FFFFL));
            }
            roleKeys.add(RoleKey.of("never_defined"));
            IntStream.range(0, 6).forEach(_ -> addProgram());
            IntStream.range(0, 15).forEach(_ -> addProject());
            programIds.add(ProgramId.random());
            projectIds.add(ProjectId.random());
        }

        private void add(RoleKey role, PermissionSet permissions) {
            roles.put(role, permissions);
            roleKeys.add(role);
            shared.projection().store(new RoleFact(role, 1, permissions));
        }

        private void addProgram() {
            var program = new ProgramId(uuid());
            var exists = random.nextInt(6) > 0;
            programIds.add(program);
            shared.projection().store(new ProgramFact(program, 1, exists));
            if (exists) {
                programs.add(program);
            }
        }

        private void addProject() {
            var project = new ProjectId(uuid());
            var program = Optional.of(any(programIds)).filter(_ -> random.nextInt(6) > 0);
            projectIds.add(project);
            shared.projection().store(new ProjectFact(project, 1, program));
            program.ifPresent(id -> projects.put(project, id));
        }

        RoleKey anyRole() {
            return any(roleKeys);
        }

        Scope[] anyScopes() {
            return random.ints(random.nextInt(4), 0, 12)
                    .mapToObj(this::scope)
                    .distinct()
                    .toArray(Scope[]::new);
        }

        private Scope scope(int choice) {
            if (choice == 0) {
                return Scope.GLOBAL;
            }
            return choice < 6 ? Scope.program(any(programIds)) : Scope.project(any(projectIds));
        }

        Check check() {
            var resource = switch (random.nextInt(5)) {
                case 0 -> Resource.SYSTEM;
                case 1, 2 -> Resource.program(any(programIds));
                default -> Resource.project(any(projectIds));
            };
            return new Check(any(List.of(Permission.values())), resource);
        }

        private UUID uuid() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        @Override
        public PermissionSet permissionsOf(RoleKey role) {
            return roles.getOrDefault(role, PermissionSet.NONE);
        }

        @Override
        public Optional<ProgramId> programOf(ProjectId project) {
            return Optional.ofNullable(projects.get(project));
        }

        @Override
        public boolean exists(ProgramId program) {
            return programs.contains(program);
        }
    }
}
