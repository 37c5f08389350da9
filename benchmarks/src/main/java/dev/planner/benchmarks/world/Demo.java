package dev.planner.benchmarks.world;

import dev.planner.local.demo.DemoData;
import java.util.List;

/** The demo data as the pattern of everything that is generated. */
final class Demo {

    static final DemoData DATA = DemoData.load();

    private Demo() {}

    /** The pattern of one of many. */
    static <T> T of(List<T> patterns, int number) {
        return patterns.get(number % patterns.size());
    }
}
