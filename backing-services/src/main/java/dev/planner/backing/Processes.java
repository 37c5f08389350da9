package dev.planner.backing;

import java.nio.file.Path;

/** Servers as processes, run from binaries that come as libraries. */
record Processes(Path directory) implements Platform {

    @Override
    public Server postgres(int port, Secret secret) {
        return new ServerProcess(directory, new PostgresProgram(directory, port, secret));
    }

    @Override
    public Server redis(int port) {
        return new ServerProcess(directory, new RedisProgram(directory, "redis", port, Redis.SETTINGS));
    }

    @Override
    public Server kafka(int port) {
        return new ServerProcess(directory, new KafkaProgram(directory, port, Ports.anyFree()));
    }
}
