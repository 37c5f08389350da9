package dev.planner.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** Where the launcher keeps what belongs to a service: its log, and its jar taken apart, which starts in half the time of a nested one. */
public final class ServiceFolders {

    private final Path data;
    private final Path logs;

    public ServiceFolders(Path data) {
        this.data = data;
        this.logs = data.resolve("logs");
        try {
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log(String service) {
        return logs.resolve(service + ".log");
    }

    /** Begins a new log; the one of the run before stays beside it. */
    void beginLog(String service) {
        try {
            if (Files.exists(log(service))) {
                Files.move(log(service), logs.resolve(service + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar to start, taken apart once for every build. */
    public Path extracted(ServiceSpec spec) {
        var folder = data.resolve("apps").resolve(nameOf(spec) + "-" + fingerprint(spec.jar()));
        var jar = folder.resolve(spec.jar().getFileName());
        if (!Files.exists(jar)) {
            dropOlderBuilds(spec);
            extract(spec.jar(), folder);
        }
        return jar;
    }

    private void dropOlderBuilds(ServiceSpec spec) {
        var apps = data.resolve("apps");
        if (Files.exists(apps)) {
            try (var folders = Files.list(apps)) {
                folders.filter(folder -> folder.getFileName().toString().startsWith(nameOf(spec) + "-"))
                        .forEach(ServiceFolders::deleteTree);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Extracts beside the target and moves it there in one step, so that a launcher killed half way leaves no half an application. */
    private static void extract(Path jar, Path folder) {
        try {
            var partial = folder.resolveSibling(folder.getFileName() + ".partial");
            deleteTree(partial);
            Files.createDirectories(folder.getParent());
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            partial.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("cannot take " + jar + " apart");
            }
            Files.move(partial, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while taking " + jar + " apart", e);
        }
    }

    private static String nameOf(ServiceSpec spec) {
        return spec.jar().getFileName().toString().replace(".jar", "");
    }

    private static String fingerprint(Path jar) {
        try {
            return Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " is missing: build first", e);
        }
    }

    static void deleteTree(Path root) {
        if (Files.exists(root)) {
            try (var paths = Files.walk(root)) {
                paths.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
