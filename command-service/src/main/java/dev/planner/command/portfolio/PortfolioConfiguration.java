package dev.planner.command.portfolio;

import dev.planner.command.access.ScopeEnding;
import dev.planner.command.access.ScopeTargets;
import dev.planner.command.eventstore.AggregateType;
import dev.planner.command.execution.CreatedIds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires programs and projects. */
@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {

    @Bean
    AggregateType<ProgramAggregate> programAggregate() {
        return new AggregateType<>(ProgramAggregate.class, "planner.portfolio.program", 1);
    }

    @Bean
    AggregateType<ProjectAggregate> projectAggregate() {
        return new AggregateType<>(ProjectAggregate.class, "planner.portfolio.project", 1);
    }

    @Bean
    ProgramLookup programLookup(JdbcClient database) {
        return new ProgramLookup(database);
    }

    @Bean
    ProjectLookup projectLookup(JdbcClient database) {
        return new ProjectLookup(database);
    }

    @Bean
    ScopeTargets scopeTargets(JdbcClient database, ProjectLookup projects) {
        return new LookedUpTargets(database, projects);
    }

    @Bean
    ProgramCommandHandler programCommandHandler(
            ProgramLookup programs, ProjectLookup projects, ScopeEnding scopes, CreatedIds createdIds) {
        return new ProgramCommandHandler(programs, projects, scopes, createdIds);
    }

    @Bean
    ProjectCommandHandler projectCommandHandler(
            ProgramLookup programs,
            ProjectLookup projects,
            ScopeEnding scopes,
            CreatedIds createdIds,
            ObjectProvider<ProjectBookings> bookings) {
        return new ProjectCommandHandler(
                programs,
                projects,
                scopes,
                createdIds,
                new BookingPolicy(bookings.stream().toList()));
    }
}
