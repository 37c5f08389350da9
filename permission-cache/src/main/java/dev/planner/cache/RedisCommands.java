package dev.planner.cache;

import java.time.Duration;
import java.util.List;
import redis.clients.jedis.ClusterCommandObjects;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.util.SafeEncoder;

/** What is asked of Redis. Every command with keys knows its slot, which matters to a cluster only. */
final class RedisCommands {

    private static final CommandObjects COMMANDS = new ClusterCommandObjects();

    private RedisCommands() {}

    static CommandObject<String> ping() {
        return COMMANDS.ping();
    }

    static CommandObject<byte[]> get(byte[] key) {
        return COMMANDS.get(key);
    }

    /** So many bytes at most from the beginning; none where there is nothing. */
    static CommandObject<byte[]> getFirst(byte[] key, int bytes) {
        return COMMANDS.getrange(key, 0, bytes - 1L);
    }

    static CommandObject<String> set(byte[] key, byte[] value, Duration timeToLive) {
        return COMMANDS.set(key, value, SetParams.setParams().px(timeToLive.toMillis()));
    }

    static CommandObject<Long> delete(byte[] key) {
        return COMMANDS.del(key);
    }

    /** To the end of a list. */
    static CommandObject<Long> append(byte[] key, byte[]... elements) {
        return COMMANDS.rpush(key, elements);
    }

    /** From the beginning of a list; null if there is nothing in it. */
    static CommandObject<byte[]> takeFirst(byte[] key) {
        return COMMANDS.lpop(key);
    }

    /** Of a list. */
    static CommandObject<Long> length(byte[] key) {
        return COMMANDS.llen(key);
    }

    static CommandObject<Object> eval(byte[] script, LuaScript.Call call) {
        return COMMANDS.eval(script, call.keys(), call.arguments());
    }

    static CommandObject<Object> evalSha(byte[] digest, LuaScript.Call call) {
        return COMMANDS.evalsha(digest, call.keys(), call.arguments());
    }

    /** Sends all, then reads the answers. */
    static <T> List<Response<T>> pipelined(Connection connection, List<CommandObject<T>> commands) {
        try (var pipeline = new Pipeline(connection)) {
            List<Response<T>> answers =
                    commands.stream().map(pipeline::appendCommand).toList();
            pipeline.sync();
            return answers;
        }
    }

    /** A random name that a Redis process gives itself when it starts. */
    static String runId(Connection connection) {
        var info = connection.executeCommand(new CommandArguments(Protocol.Command.INFO).add("server"));
        return SafeEncoder.encode((byte[]) info)
                .lines()
                .filter(line -> line.startsWith("run_id:"))
                .findFirst()
                .orElseThrow();
    }
}
