package dev.planner.benchmarks.world;

import dev.planner.local.demo.DemoData;
import java.util.Map;

/** A demo user as the pattern of many, with how many of a thousand users are such. */
record Persona(DemoData.User user, int perMille) {

    /** Most people work on projects or look at them. */
    private static final Map<String, Integer> PER_MILLE = Map.of(
            "admin", 1,
            "program_mgr", 40,
            "finance_mgr", 30,
            "resource_mgr", 29,
            "multi_role", 100,
            "project_mgr", 400,
            "viewer", 400);

    static Persona of(DemoData.User user) {
        return new Persona(user, PER_MILLE.getOrDefault(user.username(), 0));
    }
}
