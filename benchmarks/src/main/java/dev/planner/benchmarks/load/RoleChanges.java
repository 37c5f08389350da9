package dev.planner.benchmarks.load;

import dev.planner.benchmarks.freshness.NewUser;
import dev.planner.benchmarks.system.Api;
import dev.planner.local.demo.DemoData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Switches the role of a user on or off, once a second, with users that exist on the command side. */
final class RoleChanges implements AutoCloseable {

    private static final int USERS = 10;

    private final Api commands;
    private final List<String> users;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private @Nullable ScheduledFuture<?> changing;
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
        changing = clock.scheduleAtFixedRate(this::change, 0, 1, TimeUnit.SECONDS);
    }

    /** @throws IllegalStateException if a change was refused, and none were made from then on */
    @Override
    public void close() {
        clock.close();
        if (changing != null && changing.state() == Future.State.FAILED) {
            throw new IllegalStateException("roles could not be changed", changing.exceptionNow());
        }
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
