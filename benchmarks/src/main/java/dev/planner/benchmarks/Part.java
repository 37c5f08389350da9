package dev.planner.benchmarks;

import dev.planner.benchmarks.backlog.Backlog;
import dev.planner.benchmarks.commands.Commands;
import dev.planner.benchmarks.freshness.Freshness;
import dev.planner.benchmarks.imports.Imports;
import dev.planner.benchmarks.lists.Lists;
import dev.planner.benchmarks.load.DecisionLoad;
import dev.planner.benchmarks.memory.Memory;
import dev.planner.benchmarks.micro.Micro;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.reports.Reports;
import dev.planner.benchmarks.warmup.WarmUp;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What can be measured by itself; in the order in which all are. */
enum Part {
    FRESHNESS(Freshness::measure),
    DECISIONS(Micro::decisions),
    CODEC(Micro::codec),
    LOAD(DecisionLoad::measure),
    MEMORY(Memory::measure),
    WARM_UP(WarmUp::measure),
    COMMANDS(Commands::measure),
    BACKLOG(Backlog::measure),
    LISTS(Lists::measure),
    REPORTS(Reports::measure),
    IMPORT(Imports::measure);

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    private final Function<Settings, List<Section>> measurement;

    Part(Function<Settings, List<Section>> measurement) {
        this.measurement = measurement;
    }

    List<Section> measure(Settings settings) {
        return measurement.apply(settings);
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
