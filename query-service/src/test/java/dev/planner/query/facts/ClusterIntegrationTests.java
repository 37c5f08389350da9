package dev.planner.query.facts;

import static dev.planner.query.fixture.Accounts.anActiveUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.Redis;
import dev.planner.cache.FactKey;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.fixture.Accounts;
import dev.planner.query.fixture.ClusteredQueryService;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.util.JedisClusterCRC16;

/** What readers get from a Redis Cluster, and while it loses nodes. */
class ClusterIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CONTROL_SLOT = JedisClusterCRC16.getSlot("control");

    private final ProgramId program = ProgramId.random();
    private UserAccount granted = grantedTo(anActiveUser());
    private ClusteredQueryService running;
    private QueryClient client;

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void withoutOneNodeTheTablesAnswerAndWhenItIsBackTheCachesDo() {
        start(0);
        grant();
        var node = holderOfTheUser();

        node.kill();
        await().atMost(PATIENCE).untilAsserted(() -> {
            var answer = decide();
            assertThat(answer.allowed()).isTrue();
            assertThat(answer.tier()).isEqualTo("tables");
            assertThat(answer.degraded()).isTrue();
        });
        running.projection().store(revoked(), 3);
        assertThat(decide().allowed()).isFalse();

        node.start();
        awaitTheCachesAnswerTheRevocation();
    }

    @Test
    @Tag("battery")
    void aNodeThatHangsHoldsUpNobodyForLong() {
        start(0);
        grant();
        var node = holderOfTheUser();

        node.pause();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(decide().tier()).isEqualTo("tables"));
        running.projection().store(revoked(), 3);
        assertThat(decide().allowed()).isFalse();

        running.heart().stop();
        node.resume();
        // What the projector does before it beats again.
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            running.projection().project(revoked(), 3);
            return true;
        });
        running.heart().resume();
        awaitTheCachesAnswerTheRevocation();
    }

    @Test
    @Tag("battery")
    void aRevocationThatAFailoverLosesIsNeverUndone() {
        start(3);
        grant();
        var master = holderOfTheUser();
        var replica = running.cluster().replicaOf(master);
        replica.pause();
        try (var redis = new Jedis(master.host(), master.port())) {
            // What waits in the connection would still arrive.
            redis.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "replica");
        }
        running.projection().project(revoked(), 3);
        await().atMost(PATIENCE).until(() -> !decide().allowed());
        master.kill();
        replica.resume();

        await().atMost(PATIENCE).until(() -> revocationAnsweredBy("near") && holderOfTheUser() == replica);
        await().atMost(PATIENCE).until(() -> {
            // What is in memory by now came from the tables.
            killSubscriptions();
            return revocationAnsweredBy("redis");
        });
    }

    private void start(int replicas) {
        running = ClusteredQueryService.start(3, replicas);
        // Who holds the user is not to be the one that beats.
        while (holderOfTheUser() == running.cluster().masterOf(CONTROL_SLOT)) {
            granted = grantedTo(anActiveUser());
        }
        client = running.service().as(granted);
    }

    private void grant() {
        running.projection().projectProgram(program, 0);
        running.projection().project(granted, 2);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(decide().tier()).isEqualTo("near"));
        assertThat(decide().allowed()).isTrue();
        assertThat(decide().degraded()).isFalse();
    }

    private void awaitTheCachesAnswerTheRevocation() {
        await().atMost(PATIENCE).until(() -> revocationAnsweredBy("near"));
        assertThat(decide().degraded()).isFalse();
    }

    private boolean revocationAnsweredBy(String tier) {
        var answer = decide();
        assertThat(answer.allowed()).as("at %s", answer.tier()).isFalse();
        return answer.tier().equals(tier);
    }

    private void killSubscriptions() {
        var publisher = running.cluster().masterOf(CONTROL_SLOT);
        try (var redis = new Jedis(publisher.host(), publisher.port())) {
            redis.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "pubsub");
        }
    }

    private Redis holderOfTheUser() {
        return running.cluster().masterOf(slotOfTheUser());
    }

    private int slotOfTheUser() {
        return JedisClusterCRC16.getSlot(FactKey.of(granted.id()).toString());
    }

    private UserAccount grantedTo(Accounts account) {
        return account.withRole(BuiltInRole.PROGRAM_MANAGER, Scope.program(program))
                .account();
    }

    private UserAccount revoked() {
        return anActiveUser(granted.id()).account();
    }

    private Answer decide() {
        return client.decide(granted.id(), "update_program", "program " + program);
    }
}
