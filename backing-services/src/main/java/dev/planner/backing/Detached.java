package dev.planner.backing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Processes in a session of their own, so that Ctrl-C reaches their owner only and the owner decides in which order things end. */
final class Detached {

    private static final Optional<Path> SETSID = Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(directory -> Path.of(directory, "setsid"))
            .filter(Files::isExecutable)
            .findFirst();

    private Detached() {}

    /** The command, by way of setsid where it is installed; the process keeps its pid. */
    static List<String> command(List<String> command) {
        return SETSID.map(setsid -> Stream.concat(Stream.of(setsid.toString()), command.stream())
                        .toList())
                .orElse(command);
    }
}
