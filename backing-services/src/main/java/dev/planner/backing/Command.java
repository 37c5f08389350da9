package dev.planner.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A program that is run to its end. */
record Command(List<String> line) {

    /** @throws IllegalStateException with what the program said when it did not succeed */
    void run() {
        Outcome outcome = tryToRun();
        if (outcome.status() != 0) {
            throw new IllegalStateException("%s failed:%n%s".formatted(String.join(" ", line), outcome.output()));
        }
    }

    Outcome tryToRun() {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + line.getFirst(), e);
        }
    }

    record Outcome(int status, String output) {}
}
