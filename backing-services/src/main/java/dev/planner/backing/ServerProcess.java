package dev.planner.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server that runs as a process of its own, with a log and a pid file beside its data. */
final class ServerProcess implements Server {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** The system takes a moment to free the port of a process that was killed. */
    private static final Duration PORT_LIMIT = Duration.ofSeconds(2);

    private static final int LOG_LINES_SHOWN = 20;

    private final Program program;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;

    ServerProcess(Path directory, Program program) {
        this.program = program;
        this.log = directory.resolve(program.name() + ".log");
        this.pidFile = PidFile.of(directory, program.name());
    }

    @Override
    public void start() {
        if (process != null && !ProcessTree.hasEnded(process.toHandle())) {
            return;
        }
        if (!Patience.until(PORT_LIMIT, () -> Ports.isFree(program.port()))) {
            throw new IllegalStateException(
                    "%s cannot start: port %d is in use by another program".formatted(program.name(), program.port()));
        }
        Process started = launch(program.command());
        process = started;
        pidFile.write(started.toHandle(), program.stopSignal());
        Patience.until(START_LIMIT, () -> !started.isAlive() || program.serves());
        if (!started.isAlive() || !program.serves()) {
            kill();
            throw new IllegalStateException("%s did not start:%n%s".formatted(program.name(), endOfLog()));
        }
    }

    @Override
    public void stop() {
        whileAlive(tree -> tree.stop(program.stopSignal()));
    }

    @Override
    public void kill() {
        whileAlive(ProcessTree::kill);
    }

    @Override
    public void pause() {
        whileAlive(ProcessTree::pause);
    }

    @Override
    public void resume() {
        whileAlive(ProcessTree::resume);
    }

    private void whileAlive(Consumer<ProcessTree> action) {
        if (process != null && !ProcessTree.hasEnded(process.toHandle())) {
            action.accept(new ProcessTree(process.toHandle()));
        }
    }

    private Process launch(List<String> command) {
        try {
            return new ProcessBuilder(Detached.command(command))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "its log %s is not readable: %s".formatted(log, e);
        }
    }
}
