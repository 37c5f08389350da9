package dev.planner.cache;

import dev.planner.backing.Redis;
import dev.planner.backing.RedisCluster;
import dev.planner.backing.RedisSentinel;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;

/** A Redis to test with, and a client of its own to look into it. */
record TestRedis(RedisTopology topology, Supplier<UnifiedJedis> client) {

    static TestRedis standalone(Redis server) {
        return new TestRedis(
                RedisTopology.standalone(server.host(), server.port()),
                () -> RedisClient.create(server.host(), server.port()));
    }

    static TestRedis of(RedisSentinel sentinel) {
        return new TestRedis(
                RedisTopology.sentinel(List.of(sentinel.address()), RedisSentinel.MASTER),
                () -> RedisSentinelClient.builder()
                        .masterName(RedisSentinel.MASTER)
                        .sentinels(Set.of(HostAndPort.from(sentinel.address())))
                        .build());
    }

    static TestRedis of(RedisCluster cluster) {
        var nodes = cluster.addresses().stream().map(HostAndPort::from).collect(Collectors.toSet());
        return new TestRedis(RedisTopology.cluster(cluster.addresses()), () -> RedisClusterClient.create(nodes));
    }
}
