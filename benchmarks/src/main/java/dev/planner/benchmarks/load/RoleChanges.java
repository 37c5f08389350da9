package dev.planner.benchmarks.load;

import dev.planner.benchmarks.freshness.NewUser;
import dev.planner.benchmarks.system.Api;
import dev.planner.local.demo.DemoData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Switches the role of a user on or off, once a second, with users that exist on the command side. */
final class RoleChanges implements AutoCloseable {

    private static final int USERS = 10;

    private final Api commands;
    private final List<String> users;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private int next;

    private RoleChanges(Api commands, List<String> users) {
        this.commands = commands;
        this.users = users;
    }

    static RoleChanges of(Api commands) {
        return new RoleChanges(
                commands,
                IntStream.range(0, USERS).mapToObj(_ -> newUser(commands)).toList());
    }

    /** The ids of the users that are changed, who see a project of the demo data. */
    List<String> users() {
        return users;
    }

    void start() {
        var _ = clock.scheduleAtFixedRate(this::change, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.close();
    }

    private void change() {
        var user = users.get(next % USERS);
        var active = next / USERS % 2 == 1;
        commands.send("PUT", NewUser.rolePath(user), Map.of("active", active));
        next++;
    }

    private static String newUser(Api commands) {
        var user = NewUser.viewer(commands, "changing");
        var scope = Map.of("type", "project", "projectId", DemoData.projectId("CC-001"));
        commands.send("POST", NewUser.rolePath(user) + "/scopes", scope);
        return user;
    }
}
