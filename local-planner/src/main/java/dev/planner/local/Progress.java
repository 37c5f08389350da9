package dev.planner.local;

import java.io.PrintStream;
import java.time.Duration;

/** Tells on the console how far the start has come. Safe for use by several threads. */
public final class Progress {

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs one step of the start and reports how long it took. */
    void step(String name, String where, Runnable step) {
        var startedAt = System.nanoTime();
        step.run();
        var took = Duration.ofNanos(System.nanoTime() - startedAt);
        say("  ready  %-22s %-44s %5.1f s".formatted(name, where, took.toMillis() / 1000.0));
    }

    void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
