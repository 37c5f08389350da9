package dev.planner.cache;

import dev.planner.cache.Announcement.News;
import dev.planner.cache.Announcement.OfEpoch;
import dev.planner.cache.Announcement.OfFacts;
import dev.planner.cache.Announcement.OfHeartbeat;
import dev.planner.cache.Succession.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Listens to the channel until closed. Reconnects for ever; a connection on which Redis no longer answers pings is given up, because a peer
 * that is gone without a goodbye looks just like a quiet one.
 */
public final class InvalidationSubscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InvalidationSubscription.class);

    private final Supplier<Connection> connections;
    private final InvalidationListener listener;
    private final Duration pingInterval;
    private final BackOff backOff;
    private final Thread reader;
    private final Thread watcher;

    private volatile @Nullable Session session;
    private volatile boolean closed;

    InvalidationSubscription(
            Supplier<Connection> connections, PermissionCacheSettings settings, InvalidationListener listener) {
        this.connections = connections;
        this.listener = listener;
        this.pingInterval = settings.pingInterval();
        this.backOff = new BackOff(settings.reconnectDelay(), settings.maxReconnectDelay());
        this.reader = Thread.ofPlatform().daemon().name("cache-invalidations").unstarted(this::readUntilClosed);
        this.watcher =
                Thread.ofPlatform().daemon().name("cache-invalidations-watch").unstarted(this::watchUntilClosed);
    }

    InvalidationSubscription start() {
        reader.start();
        watcher.start();
        return this;
    }

    /** Returns when the listener will not be called any more, unless the listener itself closes. */
    @Override
    public void close() {
        closed = true;
        giveUp(session);
        LockSupport.unpark(reader);
        LockSupport.unpark(watcher);
        if (!Thread.currentThread().equals(reader)) {
            joinReader();
        }
    }

    private void readUntilClosed() {
        while (!closed) {
            try (Connection connection = connections.get()) {
                read(new Session(connection));
            } catch (RuntimeException e) {
                LOG.debug("Subscription to {} ended: {}", RedisKeys.CHANNEL, e.getMessage());
            }
            if (!closed) {
                LockSupport.parkNanos(backOff.next().toNanos());
            }
        }
    }

    private void read(Session current) {
        session = current;
        try {
            if (!closed) {
                current.proceed(current.connection, RedisKeys.CHANNEL);
            }
        } finally {
            session = null;
            if (current.subscribed) {
                tell(InvalidationListener::disconnected);
            }
        }
    }

    private void watchUntilClosed() {
        while (!closed) {
            LockSupport.parkNanos(pingInterval.toNanos());
            var current = session;
            if (current != null) {
                check(current);
            }
        }
    }

    private void check(Session current) {
        try {
            if (current.silentFor().compareTo(pingInterval.multipliedBy(2)) > 0) {
                giveUp(current);
            } else if (current.subscribed) {
                current.ping();
            }
        } catch (JedisException e) {
            LOG.debug("Ping failed: {}", e.getMessage());
            giveUp(current);
        }
    }

    private static void giveUp(@Nullable Session session) {
        try {
            if (session != null) {
                session.connection.forceDisconnect();
            }
        } catch (IOException e) {
            LOG.debug("Closing a connection failed: {}", e.getMessage());
        }
    }

    private void joinReader() {
        try {
            reader.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A listener that fails must not end the subscription for the messages to come. */
    private void tell(Consumer<InvalidationListener> message) {
        try {
            message.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("Invalidation listener failed", e);
        }
    }

    /** One connection's subscription. */
    private final class Session extends JedisPubSub {

        private final Connection connection;
        private final Succession succession = new Succession();
        private volatile long heard = System.nanoTime();
        private volatile boolean subscribed;

        Session(Connection connection) {
            this.connection = connection;
        }

        Duration silentFor() {
            return Duration.ofNanos(System.nanoTime() - heard);
        }

        @Override
        public void onSubscribe(String channel, int count) {
            heard = System.nanoTime();
            subscribed = true;
            backOff.reset();
            tell(InvalidationListener::connected);
        }

        @Override
        public void onMessage(String channel, String message) {
            heard = System.nanoTime();
            Announcement.parse(message).ifPresent(this::hear);
        }

        private void hear(Announcement announcement) {
            switch (announcement) {
                case OfFacts(long epoch, long number, List<News> news) -> {
                    tellIfMissed(succession.publication(epoch, number));
                    // Late ones too: to drop a fact once more is never wrong.
                    news.forEach(one -> tell(listener -> listener.invalidated(one.key(), one.version())));
                }
                case OfHeartbeat(Heartbeat heartbeat, long number) -> {
                    var place = succession.heartbeat(heartbeat.epoch(), number);
                    tellIfMissed(place);
                    if (place != Place.LATE) {
                        tell(listener -> listener.heartbeat(heartbeat));
                    }
                }
                case OfEpoch(long epoch) -> {
                    succession.epochOpened(epoch);
                    tell(listener -> listener.epochOpened(epoch));
                }
            }
        }

        private void tellIfMissed(Place place) {
            if (place == Place.AFTER_GAP) {
                tell(InvalidationListener::missed);
            }
        }

        @Override
        public void onPong(String pattern) {
            heard = System.nanoTime();
        }
    }
}
