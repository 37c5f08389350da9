package dev.planner.benchmarks.load;

import dev.planner.benchmarks.system.ChildJvm;
import dev.planner.benchmarks.system.Json;
import dev.planner.benchmarks.system.MeasuredSystem;
import io.gatling.app.Gatling;
import java.util.ArrayList;
import java.util.List;

/** Runs Gatling and the reading of bare Redis in JVMs of their own. */
final class LoadRun {

    private static final List<String> JVM = List.of("-Xms512m", "-Xmx1g");

    private final MeasuredSystem system;

    LoadRun(MeasuredSystem system) {
        this.system = system;
    }

    Results gatling(String name, List<Phase> phases) {
        var plan = system.file(name + "-plan.json");
        var output = system.file(name + "-results.json");
        Json.write(plan, new LoadPlan(phases, output.toString()));
        var options = new ArrayList<>(JVM);
        options.add("-D" + DecisionSimulation.PLAN + "=" + plan);
        options.add("-Djava.util.prefs.userRoot=" + system.file("gatling")); // not the user's own
        ChildJvm.run(
                options,
                Gatling.class.getName(),
                List.of(
                        "--simulation",
                        DecisionSimulation.class.getName(),
                        "--no-reports",
                        "--results-folder",
                        system.file("gatling").toString()),
                system.log("gatling-" + name));
        return Json.read(output, Results.class);
    }

    Results redis(int clients, long millis, int rounds) {
        var redis = system.backing().redis();
        var plan = system.file("redis-plan.json");
        var output = system.file("redis-results.json");
        Json.write(
                plan, new RedisLoop.Plan(redis.host(), redis.port(), -1, clients, millis, rounds, output.toString()));
        ChildJvm.run(JVM, RedisLoop.class.getName(), List.of(plan.toString()), system.log("redis-loop"));
        return Json.read(output, Results.class);
    }
}
