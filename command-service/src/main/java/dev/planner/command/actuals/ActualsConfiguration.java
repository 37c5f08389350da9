package dev.planner.command.actuals;

import dev.planner.command.eventstore.AggregateType;
import dev.planner.command.eventstore.Streams;
import dev.planner.command.execution.CommandGate;
import dev.planner.command.execution.CreatedIds;
import dev.planner.command.portfolio.BookableProjects;
import dev.planner.command.staffing.BookableWorkers;
import dev.planner.command.staffing.DayRates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires actuals. */
@Configuration(proxyBeanMethods = false)
class ActualsConfiguration {

    @Bean
    AggregateType<TimesheetAggregate> timesheetAggregate() {
        return new AggregateType<>(TimesheetAggregate.class, "planner.actuals.timesheet", 1);
    }

    @Bean
    ActualLookup actualLookup(JdbcClient database, JdbcTemplate batches) {
        return new ActualLookup(database, batches);
    }

    @Bean
    ActualImport actualImport(
            CommandGate gate,
            BookableProjects projects,
            BookableWorkers workers,
            DayRates rates,
            PlannedSplits planned,
            ActualLookup actuals,
            Streams streams,
            CreatedIds createdIds) {
        var lookup = new ActualImportLookup(gate, projects, workers, rates, planned, actuals);
        return new ActualImport(lookup, streams, createdIds);
    }

    @Bean
    TimesheetCommandHandler timesheetCommandHandler(
            BookableProjects projects,
            BookableWorkers workers,
            DayRates rates,
            PlannedSplits planned,
            CreatedIds createdIds) {
        return new TimesheetCommandHandler(projects, workers, rates, planned, createdIds);
    }
}
