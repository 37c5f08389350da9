package dev.planner.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A program that belongs to the owner of a data directory: it runs in a session of its own, so that Ctrl-C reaches its owner only, and it
 * ends with its owner at the latest, however that ended. Not safe for use by several threads at once.
 */
public final class OwnedProcess {

    private final Supplier<List<String>> command;
    private final Map<String, String> environment;
    private final String stopSignal;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;

    OwnedProcess(
            Path directory,
            String name,
            Supplier<List<String>> command,
            Map<String, String> environment,
            String stopSignal,
            Path log) {
        this.command = command;
        this.environment = Map.copyOf(environment);
        this.stopSignal = stopSignal;
        this.log = log;
        this.pidFile = PidFile.of(directory, name);
    }

    /** Starts the program, its output appended to the log; the process that runs already is answered again. */
    public Process start() {
        if (!isRunning()) {
            process = launch();
            pidFile.write(process.toHandle(), stopSignal);
        }
        return Objects.requireNonNull(process);
    }

    public boolean isRunning() {
        return process != null && !ProcessTree.hasEnded(process.toHandle());
    }

    /** Asks the program to end in good order, and insists after twenty seconds. */
    public void stop() {
        end(tree -> tree.stop(stopSignal));
    }

    /** Ends the program at once, as a crash would. */
    public void kill() {
        end(ProcessTree::kill);
    }

    /** Freezes the program: connections stay open and nothing answers until {@link #resume()}. */
    public void pause() {
        whileRunning(ProcessTree::pause);
    }

    public void resume() {
        whileRunning(ProcessTree::resume);
    }

    private void whileRunning(Consumer<ProcessTree> action) {
        if (process != null && isRunning()) {
            action.accept(new ProcessTree(process.toHandle()));
        }
    }

    /** The system knows of an end a moment before {@link Process#isAlive()} does. */
    private void end(Consumer<ProcessTree> action) {
        var ending = process;
        whileRunning(action);
        Patience.until(ProcessTree.GRACE, () -> ending == null || !ending.isAlive());
    }

    private Process launch() {
        var builder = new ProcessBuilder(Detached.command(command.get()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the process that logs to " + log, e);
        }
    }
}
