package dev.planner.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;

/** What a local system keeps over restarts, and what it tells other processes while it runs. */
final class DataFolder {

    private static final String KAFKA = "kafka.bootstrap";

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    Path backing() {
        return folder.resolve("backing");
    }

    /** Drops the data; the unpacked applications and the logs of earlier runs stay. */
    void empty() {
        delete(backing());
        delete(demoMarker());
    }

    boolean hasDemoData() {
        return Files.exists(demoMarker());
    }

    void markDemoData() {
        try {
            Files.createFile(demoMarker());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells {@code ./planner subscribe} where the events are. */
    void publishKafka(String bootstrapServers) {
        var addresses = new Properties();
        addresses.setProperty(KAFKA, bootstrapServers);
        try (var writer = Files.newBufferedWriter(addresses())) {
            addresses.store(writer, "addresses of the running local planner");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if no system was ever started on this folder */
    String kafka() {
        var addresses = new Properties();
        try (var reader = Files.newBufferedReader(addresses())) {
            addresses.load(reader);
            return addresses.getProperty(KAFKA);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "no local planner has run on " + folder + "; start one with ./planner run", e);
        }
    }

    private Path demoMarker() {
        return folder.resolve("demo-data-loaded");
    }

    private Path addresses() {
        return folder.resolve("addresses.properties");
    }

    private static void delete(Path root) {
        if (Files.exists(root)) {
            try (var paths = Files.walk(root)) {
                paths.sorted(Comparator.reverseOrder()).forEach(DataFolder::deleteOne);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
