package dev.planner.benchmarks.commands;

import dev.planner.benchmarks.freshness.NewUser;
import dev.planner.benchmarks.system.Api;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Each client switches the role of users of its own off and on by turns. */
final class RoleSwitches implements Work {

    private static final int USERS_OF_A_CLIENT = 10;

    private final Api commands;
    private final List<List<String>> users;

    RoleSwitches(Api commands, int clients) {
        this.commands = commands;
        this.users = IntStream.range(0, clients)
                .mapToObj(_ -> IntStream.range(0, USERS_OF_A_CLIENT)
                        .mapToObj(_ -> NewUser.viewer(commands, "switched"))
                        .toList())
                .toList();
    }

    @Override
    public String name() {
        return "role switched off or on";
    }

    @Override
    public void once(int client, long number) {
        var user = users.get(client).get((int) (number % USERS_OF_A_CLIENT));
        var active = number / USERS_OF_A_CLIENT % 2 == 1;
        commands.send("PUT", NewUser.rolePath(user), Map.of("active", active));
    }
}
