package dev.planner.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server that runs as a process of its own, with a log and a pid file beside its data. */
final class ServerProcess implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** The system takes a moment to free the port of a process that was killed. */
    private static final Duration PORT_LIMIT = Duration.ofSeconds(2);

    private static final int LOG_LINES_SHOWN = 20;

    private final Program program;
    private final Path log;
    private final OwnedProcess process;

    ServerProcess(Path directory, Program program) {
        this.program = program;
        this.log = directory.resolve(program.name() + ".log");
        this.process =
                new OwnedProcess(directory, program.name(), program::command, Map.of(), program.stopSignal(), log);
    }

    @Override
    public void start() {
        if (process.isRunning()) {
            return;
        }
        if (!Patience.until(PORT_LIMIT, () -> Ports.isFree(program.port()))) {
            throw new IllegalStateException(
                    "%s cannot start: port %d is in use by another program".formatted(program.name(), program.port()));
        }
        Process started = process.start();
        Patience.until(START_LIMIT, () -> !started.isAlive() || program.serves());
        if (!started.isAlive() || !program.serves()) {
            kill();
            throw new IllegalStateException("%s did not start:%n%s".formatted(program.name(), endOfLog()));
        }
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void pause() {
        process.pause();
    }

    @Override
    public void resume() {
        process.resume();
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
