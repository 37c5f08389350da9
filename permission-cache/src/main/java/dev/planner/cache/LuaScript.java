package dev.planner.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A script that travels as its digest; its text is sent again when Redis has forgotten it. */
final class LuaScript {

    private final byte[] text;
    private final byte[] digest;

    private LuaScript(String text) {
        this.text = RedisKeys.bytes(text);
        this.digest = RedisKeys.bytes(HexFormat.of().formatHex(sha1(this.text)));
    }

    /** The script made of these resources, one after the other. */
    static LuaScript of(String... resources) {
        var text = new StringBuilder();
        for (String resource : resources) {
            text.append(load(resource));
        }
        return new LuaScript(text.toString());
    }

    /** One execution of the script. */
    record Call(List<byte[]> keys, List<byte[]> arguments) {}

    long run(RedisClient redis, Call call) {
        try {
            return (Long) redis.evalsha(digest, call.keys(), call.arguments());
        } catch (JedisNoScriptException _) {
            return (Long) redis.eval(text, call.keys(), call.arguments());
        }
    }

    /** Runs the calls in their order, in one round trip as a rule. The answers are in the same order. */
    List<Long> runAll(RedisClient redis, List<Call> calls) {
        try {
            return pipelined(redis, calls, digest);
        } catch (JedisNoScriptException _) {
            // All again, not only those that failed: the order holds, and each call is repeatable.
            redis.scriptLoad(text, RedisKeys.EPOCH);
            return pipelined(redis, calls, digest);
        }
    }

    private static List<Long> pipelined(RedisClient redis, List<Call> calls, byte[] digest) {
        try (AbstractPipeline pipeline = redis.pipelined()) {
            List<Response<Object>> answers = calls.stream()
                    .map(call -> pipeline.evalsha(digest, call.keys(), call.arguments()))
                    .toList();
            pipeline.sync();
            return answers.stream().map(answer -> (Long) answer.get()).toList();
        }
    }

    private static String load(String resource) {
        try (var in = Objects.requireNonNull(LuaScript.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha1(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
