package dev.planner.backing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a Docker engine is there to be used. */
final class DockerEngine {

    private static final String UNIX = "unix://";
    private static final String USUAL_ADDRESS = UNIX + "/var/run/docker.sock";
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private DockerEngine() {}

    static boolean answers() {
        return answersAt(System.getenv("DOCKER_HOST"));
    }

    /** An engine on another machine counts as none: the ports of its containers are not ports of this machine. */
    static boolean answersAt(@Nullable String dockerHost) {
        String address = dockerHost == null || dockerHost.isBlank() ? USUAL_ADDRESS : dockerHost;
        return address.startsWith(UNIX) && pings(Path.of(address.substring(UNIX.length())));
    }

    private static boolean pings(Path socket) {
        var answer = ByteBuffer.allocate(64);
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(US_ASCII.encode("GET /_ping HTTP/1.0\r\n\r\n"));
            channel.configureBlocking(false);
            return Patience.until(LIMIT, () -> hasRead(channel, answer))
                    && US_ASCII.decode(answer.flip()).toString().contains(" 200 ");
        } catch (IOException | UncheckedIOException nobodyThere) {
            return false;
        }
    }

    private static boolean hasRead(SocketChannel channel, ByteBuffer answer) {
        try {
            return channel.read(answer) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
