package dev.planner.command.plan;

import dev.planner.command.eventstore.AggregateType;
import dev.planner.command.eventstore.Streams;
import dev.planner.command.execution.CommandDispatch;
import dev.planner.command.execution.CommandGate;
import dev.planner.command.portfolio.BookableProjects;
import dev.planner.command.staffing.PlannableResources;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the plan. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanProperties.class)
class PlanConfiguration {

    @Bean
    AggregateType<ResourceCalendarAggregate> resourceCalendarAggregate() {
        return new AggregateType<>(ResourceCalendarAggregate.class, "planner.plan.resource-calendar", 1);
    }

    @Bean
    PlanLookup planLookup(JdbcClient database, JdbcTemplate batches) {
        return new PlanLookup(database, batches);
    }

    @Bean
    PlanImport planImport(
            CommandGate gate,
            BookableProjects projects,
            PlannableResources resources,
            PlanLookup plan,
            Streams streams) {
        return new PlanImport(new PlanImportLookup(gate, projects, resources, plan), streams);
    }

    @Bean
    PlanCommandHandler planCommandHandler(
            BookableProjects projects,
            PlannableResources resources,
            Streams streams,
            CommandGate gate,
            CommandDispatch commands) {
        return new PlanCommandHandler(projects, resources, new Calendars(streams), gate, commands);
    }
}
