package dev.planner.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.BackingServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTests {

    @TempDir
    private Path folder;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<String> reports = new CopyOnWriteArrayList<>();

    @Test
    void aServiceThatDiesIsStartedAgainButNotOneThatWasReleased() throws IOException {
        try (var backing = BackingServices.temporary();
                var supervisor = new Supervisor(reports::add)) {
            var released = supervised("released", supervisor, backing);
            var killed = supervised("killed", supervisor, backing);

            var process = released.start(); // answers the one that runs
            supervisor.release(released);
            // Whoever has ended counts as alive until its parent has asked how.
            assertThat(process.onExit()).succeedsWithin(PATIENCE);
            assertThat(supervisor.services()).containsExactly(killed);

            Awaitility.await().atMost(PATIENCE).until(() -> {
                killed.kill();
                return reports.size() > 1; // to die twice, it has to be started again
            });
            assertThat(reports).allMatch(report -> report.startsWith("killed died"));
        }
    }

    private ServiceProcess supervised(String name, Supervisor supervisor, BackingServices backing) throws IOException {
        var spec = new ServiceSpec(name, jar(name), Map.of(), 0, 0);
        var service = new ServiceProcess(spec, new ServiceFolders(folder), backing);
        supervisor.supervise(service);
        return service;
    }

    /** Where a service's jar is once it has been taken apart. */
    private Path jar(String name) throws IOException {
        var jar = folder.resolve(name + ".jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, IdleService.class.getName());
        var file = IdleService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = IdleService.class.getResourceAsStream("/" + file)) {
            out.putNextEntry(new JarEntry(file));
            Objects.requireNonNull(in).transferTo(out);
        }
        var fingerprint = Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
        var apart = folder.resolve("apps").resolve(name + "-" + fingerprint);
        Files.createDirectories(apart);
        Files.copy(jar, apart.resolve(name + ".jar"));
        return jar;
    }
}
