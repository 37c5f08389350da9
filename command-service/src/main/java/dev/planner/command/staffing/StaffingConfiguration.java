package dev.planner.command.staffing;

import dev.planner.command.eventstore.AggregateType;
import dev.planner.command.execution.CommandDispatch;
import dev.planner.command.execution.CreatedIds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires worker types, workers and resources. */
@Configuration(proxyBeanMethods = false)
class StaffingConfiguration {

    @Bean
    AggregateType<WorkerTypeAggregate> workerTypeAggregate() {
        return new AggregateType<>(WorkerTypeAggregate.class, "planner.staffing.worker-type", 1);
    }

    @Bean
    AggregateType<WorkerAggregate> workerAggregate() {
        return new AggregateType<>(WorkerAggregate.class, "planner.staffing.worker", 1);
    }

    @Bean
    AggregateType<ResourceAggregate> resourceAggregate() {
        return new AggregateType<>(ResourceAggregate.class, "planner.staffing.resource", 1);
    }

    @Bean
    WorkerTypeLookup workerTypeLookup(JdbcClient database) {
        return new WorkerTypeLookup(database);
    }

    @Bean
    RateLookup rateLookup(JdbcClient database) {
        return new RateLookup(database);
    }

    @Bean
    WorkerLookup workerLookup(JdbcClient database) {
        return new WorkerLookup(database);
    }

    @Bean
    ResourceLookup resourceLookup(JdbcClient database) {
        return new ResourceLookup(database);
    }

    @Bean
    WorkerTypeCommandHandler workerTypeCommandHandler(
            WorkerTypeLookup workerTypes, WorkerLookup workers, CreatedIds createdIds) {
        return new WorkerTypeCommandHandler(workerTypes, workers, createdIds);
    }

    @Bean
    WorkerCommandHandler workerCommandHandler(
            WorkerTypeLookup workerTypes,
            WorkerLookup workers,
            ResourceLookup resources,
            WorkerBookings bookings,
            CommandDispatch commands,
            CreatedIds createdIds) {
        return new WorkerCommandHandler(workerTypes, workers, resources, bookings, commands, createdIds);
    }

    @Bean
    ResourceCommandHandler resourceCommandHandler(
            WorkerLookup workers, ResourceLookup resources, CreatedIds createdIds, ResourceBookings bookings) {
        return new ResourceCommandHandler(workers, resources, createdIds, bookings);
    }
}
