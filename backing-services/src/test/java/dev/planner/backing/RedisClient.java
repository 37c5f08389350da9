package dev.planner.backing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/** Redis' inline protocol: one line asked, one line answered. */
final class RedisClient {

    private static final int LIMIT_MILLIS = 1_000;

    private RedisClient() {}

    static String ask(Redis redis, String command) throws IOException {
        try (var socket = new Socket(BackingService.HOST, redis.port())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        }
    }
}
