package dev.planner.local;

import dev.planner.backing.Ports;
import dev.planner.local.LocalSettings.ServicePorts;
import dev.planner.local.demo.DemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A running system with the demo data and a second query instance: one that the tests of this JVM share, or one of a test's own. */
final class TestSystem implements AutoCloseable {

    private static @Nullable TestSystem shared;

    private final LocalSystem system;
    private final LocalSettings settings;
    private final int secondQueryPort;

    private TestSystem() {
        var ports = Ports.free(12);
        this.settings = new LocalSettings(
                Path.of("..").toAbsolutePath().normalize(),
                temporaryFolder(),
                new ServicePorts(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5], ports[6]),
                new Ports(ports[9], ports[10], ports[11]),
                true);
        this.secondQueryPort = ports[7];
        this.system = LocalSystem.on(settings, new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        system.start();
        system.startQueryService("query-service-2", secondQueryPort, ports[8]);
    }

    static synchronized TestSystem shared() {
        if (shared == null) {
            shared = new TestSystem();
        }
        return Objects.requireNonNull(shared);
    }

    /** A system that no other test sees, for those that leave their marks on the data; whoever asks for it closes it. */
    static TestSystem ofItsOwn() {
        return new TestSystem();
    }

    LocalSystem system() {
        return system;
    }

    LocalSettings settings() {
        return settings;
    }

    Client commands(String username) {
        return new Client(at(settings.ports().command()), token(username));
    }

    Client queries(String username) {
        return new Client(at(settings.ports().query()), token(username));
    }

    Client secondQueries(String username) {
        return new Client(at(secondQueryPort), token(username));
    }

    /** Both instances, for somebody who is no demo user. */
    List<Client> queriesForId(String userId) {
        var token = tokenForId(userId);
        return List.of(new Client(at(settings.ports().query()), token), new Client(at(secondQueryPort), token));
    }

    Client projector(String username) {
        return new Client(at(settings.ports().projector()), token(username));
    }

    /** Kills a service as {@code kill -9} does; the supervisor starts it again. */
    void killService(String name) {
        system.services().stream()
                .filter(service -> service.spec().name().equals(name))
                .findFirst()
                .orElseThrow()
                .kill();
    }

    /** A token for a demo user. */
    String token(String username) {
        return tokenForId(DemoData.userId(username));
    }

    String tokenForId(String userId) {
        return system.tokens().tokenFor(userId);
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        system.close();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("planner-system");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
