package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Response;

/** A heartbeat that is read beside facts, from another server, may be younger than they are. */
class HeartbeatOrderTests {

    private static final Heartbeat EARLIER = new Heartbeat(7, Instant.parse("2024-02-01T10:00:00Z"));
    private static final Heartbeat LATER = new Heartbeat(7, Instant.parse("2024-02-01T10:00:01Z"));

    private final Fact outdated = Facts.granted(8);
    private final Fact current = Facts.revoked(9);
    private final Script script = new Script();

    @Test
    void factsAreTakenForAsCompleteAsAHeartbeatThatWasThereBefore() {
        script.answers(EARLIER).answers(EARLIER, outdated);
        script.answers(LATER, outdated).answers(LATER, current);
        try (var cache = cache(false)) {
            assertThat(cache.get(Facts.USER_KEY).heartbeat()).contains(EARLIER);

            var answer = cache.get(Facts.USER_KEY);

            assertThat(answer.heartbeat()).contains(LATER);
            assertThat(answer.find(Facts.USER_KEY)).contains(current);
        }
    }

    @Test
    void readInOrderOneReadIsEnough() {
        script.answers(EARLIER).answers(EARLIER, outdated);
        script.answers(LATER, current);
        try (var cache = cache(true)) {
            cache.get(Facts.USER_KEY);

            var answer = cache.get(Facts.USER_KEY);

            assertThat(answer.heartbeat()).contains(LATER);
            assertThat(answer.find(Facts.USER_KEY)).contains(current);
        }
    }

    @Test
    void whileTheHeartbeatStandsOneReadIsEnough() {
        script.answers(EARLIER).answers(EARLIER, current).answers(EARLIER, current);
        try (var cache = cache(false)) {
            cache.get(Facts.USER_KEY);

            assertThat(cache.get(Facts.USER_KEY).find(Facts.USER_KEY)).contains(current);
        }
    }

    private RedisPermissionCache cache(boolean ordered) {
        script.ordered = ordered;
        var settings = PermissionCacheSettings.of(RedisTopology.standalone("nowhere", 1));
        return new RedisPermissionCache(settings, new RedisLink(settings, () -> script));
    }

    /** Servers that answer what they are told to. */
    private static final class Script implements RedisServers {

        private final Queue<List<byte[]>> answers = new ArrayDeque<>();
        private boolean ordered;

        Script answers(Heartbeat heartbeat, Fact... facts) {
            var all = new ArrayList<byte[]>();
            all.add(heartbeat.encode().getBytes(StandardCharsets.UTF_8));
            List.of(facts).forEach(fact -> all.add(FactCodec.encode(fact)));
            answers.add(all);
            return this;
        }

        @Override
        public <T> List<Response<T>> askAll(List<CommandObject<T>> commands) {
            var values = answers.remove().iterator();
            return commands.stream()
                    .map(command -> {
                        var response = new Response<>(command.getBuilder());
                        response.set(values.next());
                        return response;
                    })
                    .toList();
        }

        @Override
        public boolean isOrdered() {
            return ordered;
        }

        @Override
        public String masters() {
            return "";
        }

        @Override
        public void ping() {}

        @Override
        public HostAndPort speaker() {
            return new HostAndPort("nowhere", 1);
        }

        @Override
        public void close() {}
    }
}
