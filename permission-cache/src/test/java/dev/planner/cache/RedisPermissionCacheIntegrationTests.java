package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One server. */
class RedisPermissionCacheIntegrationTests extends CacheContract {

    @Test
    void faultsOfARedisThatIsAwayAreToldAndEndWithIt() {
        SERVER.stop();
        try {
            assertThatThrownBy(() -> cache.get(Facts.USER_KEY)).isInstanceOf(CacheUnavailableException.class);
            assertThatThrownBy(() -> cache.publish(List.of(Facts.granted(1)), epoch))
                    .isInstanceOf(CacheUnavailableException.class);
            assertThatThrownBy(cache::ping).isInstanceOf(CacheUnavailableException.class);
        } finally {
            SERVER.start();
        }
        cache.ping();
    }

    @Test
    void faultsOfPooledConnectionsAfterARestartAreNotSeen() throws Exception {
        fillThePool();
        SERVER.kill();
        SERVER.start();
        for (int i = 0; i < settings().poolSize(); i++) {
            cache.ping();
        }
    }

    private void fillThePool() throws InterruptedException {
        Callable<CacheAnswer> call = () -> cache.get(Facts.USER_KEY);
        try (var threads = Executors.newFixedThreadPool(settings().poolSize())) {
            threads.invokeAll(Collections.nCopies(64, call));
        }
    }

    @Test
    void faultsOfARedisThatHangsEndWithTheTimeOut() {
        SERVER.pause();
        try {
            assertThatThrownBy(() -> cache.get(Facts.USER_KEY)).isInstanceOf(CacheUnavailableException.class);
        } finally {
            SERVER.resume();
        }
        assertThat(cache.get(Facts.USER_KEY).trusted()).isTrue();
    }
}
