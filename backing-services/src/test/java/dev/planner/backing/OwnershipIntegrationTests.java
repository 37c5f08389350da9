package dev.planner.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers belong to the owner of their data directory, and to nobody else. */
class OwnershipIntegrationTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void serversAndTemporaryDataEndWithAKilledOwner() throws Exception {
        var owner = Owner.ofTemporary();
        var servers = owner.servers();

        owner.kill();

        assertThat(servers).hasSize(6);
        assertThat(Patience.until(LIMIT, () -> servers.stream().allMatch(ProcessTree::hasEnded)))
                .isTrue();
        assertThat(Patience.until(LIMIT, () -> !Files.exists(owner.directory())))
                .isTrue();
    }

    @Test
    void orphansAreStoppedByTheNextOwnerWhoFindsTheirData() throws Exception {
        var owner = Owner.ofLasting(directory);
        var orphans = owner.servers();
        owner.killWithReaper();
        owner.process().waitFor();
        assertThat(orphans).hasSize(6).noneMatch(ProcessTree::hasEnded);

        try (var services = BackingServices.lasting(directory, Ports.free())) {
            assertThat(orphans).allMatch(ProcessTree::hasEnded);
            services.startAll();
        }
    }

    @Test
    void aDirectoryHasOneOwner() {
        try (var first = BackingServices.lasting(directory, Ports.free())) {
            assertThatThrownBy(() -> BackingServices.lasting(first.directory(), Ports.free()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another running Planner");
        }
    }

    @Test
    void dataLastFromOneOwnerToTheNext() throws Exception {
        try (var services = BackingServices.lasting(directory, Ports.free())) {
            new Sql(services.postgres().database("lasting")).execute("create table note as select 'written' as text");
            RedisClient.ask(services.redis(), "SET note written");
        }
        try (var services = BackingServices.lasting(directory, Ports.free())) {
            assertThat(new Sql(services.postgres().database("lasting")).query("select text from note"))
                    .isEqualTo("written");
            assertThat(RedisClient.ask(services.redis(), "STRLEN note")).isEqualTo(":7");
        }
    }

    @Test
    void aForeignServerOnThePortIsLeftAlone() throws Exception {
        try (var foreign = new ServerSocket(Ports.anyFree(), 1, BackingService.HOST);
                var services = BackingServices.lasting(
                        directory, new Ports(Ports.anyFree(), foreign.getLocalPort(), Ports.anyFree()))) {
            assertThatThrownBy(services::redis)
                    .hasMessageContaining("port %d is in use".formatted(foreign.getLocalPort()));
        }
    }

    @Test
    void postgresStartsAlthoughItsOldPidHasPassedToAnotherProcess() throws Exception {
        var bystander = new ProcessBuilder("sleep", "60").start();
        try {
            try (var services = BackingServices.lasting(directory, Ports.free())) {
                services.postgres().kill();
            }
            passPidTo(bystander);
            try (var services = BackingServices.lasting(directory, Ports.free())) {
                services.postgres();
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    /** As if the machine had run through all its pids since the server was killed. */
    private void passPidTo(Process process) throws IOException {
        var longAgo = Instant.now().minus(Duration.ofHours(1));
        Files.writeString(directory.resolve("postgres.pid"), "%d %s INT".formatted(process.pid(), longAgo));
        var lock = directory.resolve("postgres/postmaster.pid");
        Files.writeString(lock, Files.readString(lock).replaceFirst("^\\d+", Long.toString(process.pid())));
    }
}
