package dev.planner.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/** Redis' inline protocol: one line asked; the line answered, or the text that it announces. */
final class RedisClient {

    private static final int LIMIT_MILLIS = 1_000;

    private RedisClient() {}

    static String ask(Redis redis, String command) throws IOException {
        try (var socket = new Socket(BackingService.HOST, redis.port())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write((command + "\r\n").getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            var line = answer.readLine();
            return line.startsWith("$") ? text(answer, Integer.parseInt(line.substring(1))) : line;
        }
    }

    private static String text(BufferedReader answer, int length) throws IOException {
        var text = new char[length];
        for (int read = 0; read < length; ) {
            read += Math.max(0, answer.read(text, read, length - read));
        }
        return new String(text);
    }
}
