package dev.planner.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import redis.clients.jedis.CommandObject;
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

    long run(RedisServers redis, Call call) {
        return runAll(redis, List.of(call)).getFirst();
    }

    /** Runs the calls, in one round trip per server as a rule. The answers are in the order of the calls. */
    List<Long> runAll(RedisServers redis, List<Call> calls) {
        try {
            return ask(redis, calls, call -> RedisCommands.evalSha(digest, call));
        } catch (JedisNoScriptException _) {
            // All again, not only those that failed: the order holds, and each call is repeatable.
            return ask(redis, calls, call -> RedisCommands.eval(text, call));
        }
    }

    private static List<Long> ask(RedisServers redis, List<Call> calls, Function<Call, CommandObject<Object>> command) {
        return redis.askAll(calls.stream().map(command).toList()).stream()
                .map(answer -> (Long) answer.get())
                .toList();
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
