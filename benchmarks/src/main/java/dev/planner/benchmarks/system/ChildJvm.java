package dev.planner.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of this class path in a JVM of its own, with the compiler and the collector that servers have. */
public final class ChildJvm {

    private ChildJvm() {}

    /**
     * Returns when the program has ended well.
     *
     * @param jvmOptions such as {@code -Xmx1g}
     * @param log for what it prints
     * @throws IllegalStateException with the end of the log if it fails
     */
    public static void run(List<String> jvmOptions, String mainClass, List<String> arguments, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var stop = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(stop);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(mainClass + " failed:\n" + endOf(log));
            }
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String endOf(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }
}
