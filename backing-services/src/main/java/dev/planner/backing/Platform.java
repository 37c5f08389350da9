package dev.planner.backing;

/** How servers are made on a machine. What it makes has not been started. */
interface Platform {

    Server postgres(int port, Secret secret);

    Server redis(int port);

    Server kafka(int port);

    /**
     * Containers where a Docker engine answers, processes elsewhere; the system property {@code planner.backing}, {@code containers}
     * or {@code processes}, decides otherwise.
     */
    static Platform ofThisMachine(DataDirectory directory) {
        return switch (System.getProperty("planner.backing", "auto")) {
            case "auto" -> DockerEngine.answers() ? new Containers(directory) : new Processes(directory.path());
            case "containers" -> new Containers(directory);
            case "processes" -> new Processes(directory.path());
            case String other ->
                throw new IllegalArgumentException("planner.backing is containers, processes or auto, not " + other);
        };
    }
}
