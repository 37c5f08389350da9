package dev.planner.backing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

/** A Redis server that appends every write to a file. */
public final class Redis extends BackingService {

    static final List<String> SETTINGS = List.of("--appendonly", "yes", "--save", "");

    private static final String PONG = "+PONG";
    private static final int PING_LIMIT_MILLIS = 2_000;

    Redis(Server server, int port) {
        super(server, port);
    }

    static boolean answersPing(int port) {
        try (var socket = new Socket(HOST, port)) {
            socket.setSoTimeout(PING_LIMIT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(PONG.length()), US_ASCII).equals(PONG);
        } catch (IOException notYet) {
            return false;
        }
    }
}
