package dev.planner.benchmarks.commands;

import dev.planner.backing.Database;
import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.commands.Clients.Round;
import dev.planner.benchmarks.system.Api;
import dev.planner.benchmarks.system.Json;
import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldCommands;
import dev.planner.benchmarks.world.WorldEvents;
import dev.planner.benchmarks.world.WorldSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends commands and inserts rows, by turns. In a JVM of its own. */
public final class CommandLoop {

    private final Plan plan;
    private final Api queries;

    private CommandLoop(Plan plan) {
        this.plan = plan;
        this.queries = new Api(plan.queries(), plan.token());
    }

    /**
     * What to do.
     *
     * @param commands address of the command service
     * @param queries address of a query service
     * @param database in which rows are inserted
     * @param world where work is entered; all that it names is there already
     * @param output file for {@link Found}
     */
    record Plan(
            String commands,
            String queries,
            String token,
            Database database,
            WorldSize world,
            int clients,
            long millis,
            int warmUps,
            int rounds,
            String output) {}

    /**
     * A round and what it cost.
     *
     * @param cpuMillis processor time of all processes for one thing done, until it can be read
     */
    record Measured(Round round, double cpuMillis) {}

    /** The rounds that count. */
    record Found(List<Measured> rounds) {}

    /** Argument: the file with the {@link Plan}. */
    public static void main(String[] arguments) {
        var plan = Json.read(Path.of(arguments[0]), Plan.class);
        Json.write(Path.of(plan.output()), new CommandLoop(plan).run());
    }

    private Found run() {
        var all =
                works().stream().map(work -> new Clients(work, plan.clients())).toList();
        List<Measured> found = new ArrayList<>();
        for (int round = -plan.warmUps(); round < plan.rounds(); round++) {
            for (Clients clients : all) {
                if (round >= -1 || clients.areServed()) {
                    var result = measured(clients);
                    if (round >= 0) {
                        found.add(result);
                    }
                }
            }
        }
        all.forEach(Clients::close);
        return new Found(found);
    }

    private Measured measured(Clients clients) {
        var before = SystemCpu.taken();
        var round = clients.work(Duration.ofMillis(plan.millis()));
        queries.awaitCurrent(); // nothing of this round goes on in the next
        return new Measured(round, SystemCpu.taken().minus(before).toNanos() / 1e6 / round.count());
    }

    private List<Work> works() {
        var commands = new Api(plan.commands(), plan.token());
        var world = new WorldEvents(new World(plan.world(), Settings.SEED));
        var entering = new WorldCommands(commands);
        return List.of(
                new BareInserts(plan.database(), plan.clients()),
                new BareStatements(plan.database(), plan.clients()),
                new ClockReads(commands),
                new RoleSwitches(commands, plan.clients()),
                new Enter("plan row set", entering, world.planByDay().toList(), plan.clients()),
                new Enter("actual recorded", entering, world.actuals().toList(), plan.clients()));
    }
}
