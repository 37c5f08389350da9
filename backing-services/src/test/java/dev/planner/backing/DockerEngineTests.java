package dev.planner.backing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerEngineTests {

    @TempDir
    Path directory;

    @Test
    void anEngineThatAnswersIsUsed() throws IOException {
        try (var _ = engineThatSays("HTTP/1.0 200 OK\r\n\r\nOK")) {
            assertThat(DockerEngine.answersAt(address())).isTrue();
        }
    }

    @Test
    void anEngineThatRefusesIsNone() throws IOException {
        try (var _ = engineThatSays("HTTP/1.0 403 Forbidden\r\n\r\n")) {
            assertThat(DockerEngine.answersAt(address())).isFalse();
        }
    }

    @Test
    void anEngineThatSaysNothingIsNone() throws IOException {
        try (var engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket()));
            assertThat(DockerEngine.answersAt(address())).isFalse();
        }
    }

    @Test
    void whereNobodyListensThereIsNone() {
        assertThat(DockerEngine.answersAt(address())).isFalse();
    }

    @Test
    void anEngineOfAnotherMachineIsNone() {
        assertThat(DockerEngine.answersAt("tcp://build-host:2375")).isFalse();
    }

    private ServerSocketChannel engineThatSays(String answer) throws IOException {
        var engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        engine.bind(UnixDomainSocketAddress.of(socket()));
        Thread.ofVirtual().start(() -> {
            try (var client = engine.accept()) {
                client.read(ByteBuffer.allocate(64));
                client.write(US_ASCII.encode(answer));
            } catch (IOException closed) {
                // The test is over.
            }
        });
        return engine;
    }

    private Path socket() {
        return directory.resolve("docker.sock");
    }

    private String address() {
        return "unix://" + socket();
    }
}
