package dev.planner.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    @TempDir
    Path directory;

    private Process process;
    private PidFile file;

    @BeforeEach
    void startProcess() throws Exception {
        process = new ProcessBuilder("sleep", "60").start();
        file = PidFile.of(directory, "sleep");
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    @Test
    void theRememberedProcessIsFoundAndStopped() throws Exception {
        file.write(process.toHandle(), "TERM");

        assertThat(file.process()).hasValue(process.toHandle());
        file.stopProcess();

        assertThat(process.waitFor()).isNotZero();
        assertThat(file.process()).isEmpty();
        assertThat(file.isStale(process.pid())).isTrue();
    }

    @Test
    void aProcessThatGotTheSamePidLaterIsNotTouched() throws Exception {
        var longAgo = Instant.now().minus(Duration.ofHours(1));
        Files.writeString(file.path(), "%d %s TERM".formatted(process.pid(), longAgo));

        file.stopProcess();
        file.killProcess();

        assertThat(file.process()).isEmpty();
        assertThat(file.isStale(process.pid())).isTrue();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aPausedProcessCanBeStopped() throws Exception {
        var tree = new ProcessTree(process.toHandle());
        tree.pause();

        tree.stop("TERM");

        assertThat(process.waitFor()).isNotZero();
    }

    @Test
    void killingTakesTheDescendantsAlong() throws Exception {
        var family = new ProcessBuilder("sh", "-c", "sleep 60 & echo; wait").start();
        family.getInputStream().read();
        var descendants = family.descendants().toList();

        new ProcessTree(family.toHandle()).kill();

        assertThat(descendants).isNotEmpty().allMatch(ProcessTree::hasEnded);
    }
}
