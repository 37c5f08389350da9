package dev.planner.benchmarks;

import java.nio.file.Path;

/** The project folder, which {@code ./planner} names. */
public final class Home {

    private Home() {}

    public static Path folder() {
        return Path.of(System.getProperty("planner.home", ".")).toAbsolutePath().normalize();
    }
}
