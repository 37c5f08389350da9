package dev.planner.benchmarks.commands;

import dev.planner.benchmarks.system.Api;

/** Each client asks the command service for the time of its database: a request with token and answer, and one statement. */
final class ClockReads implements Work {

    private final Api commands;

    ClockReads(Api commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return Commands.CLOCK;
    }

    @Override
    public void once(int client, long number) {
        commands.send("GET", "/api/v1/clock", null);
    }
}
