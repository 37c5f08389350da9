package dev.planner.command.execution;

import dev.planner.command.relay.RelaySignal;
import dev.planner.edge.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionOperations;

/** Wires the execution of commands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExecutionProperties.class)
@EnableScheduling
class ExecutionConfiguration {

    @Bean
    CommandDispatch commandDispatch(CommandGateway gateway) {
        return new CommandDispatch(gateway);
    }

    @Bean
    CreatedIds createdIds(JdbcClient database) {
        return new CreatedIds(database);
    }

    @Bean
    FirstAnswers firstAnswers(JdbcClient database, ExecutionProperties properties) {
        return new FirstAnswers(database, properties);
    }

    @Bean
    CommandExecutor commandExecutor(
            HttpServletRequest currentRequest,
            CurrentCaller currentCaller,
            ExecutionProperties properties,
            TransactionOperations transactions,
            FirstAnswers firstAnswers,
            CommandGate gate,
            CreatedIds createdIds,
            CommandDispatch dispatch,
            EventStore eventStore) {
        return new CommandExecutor(
                currentRequest,
                currentCaller,
                properties,
                new AggregateQueue(properties),
                transactions,
                firstAnswers,
                new CommandSteps(gate, createdIds, dispatch, eventStore));
    }

    @Bean
    SystemCommands systemCommands(TransactionOperations transactions, CommandDispatch dispatch, CreatedIds createdIds) {
        return new SystemCommands(transactions, dispatch, createdIds);
    }

    @Bean
    DatabaseClock databaseClock(JdbcClient database) {
        return new DatabaseClock(database);
    }

    @Bean
    CommandResponses commandResponses(DatabaseClock clock) {
        return new CommandResponses(clock);
    }

    @Bean
    ParameterResolverFactory expectedVersionParameter() {
        return new ExpectedVersionParameter();
    }

    @Bean
    CommandTargetResolver commandTargetResolver() {
        return new CommandTarget();
    }

    /** See every event in the transaction that appends it. */
    @Bean
    SmartInitializingSingleton observers(EventStore eventStore, RelaySignal relay) {
        return () -> {
            eventStore.subscribe(Touched::note);
            eventStore.subscribe(new RelayWaker(relay)::note);
        };
    }

    @Bean
    SchedulingConfigurer idempotencyCleaning(FirstAnswers firstAnswers, ExecutionProperties properties) {
        return registrar -> registrar.addFixedDelayTask(firstAnswers::forgetOld, properties.idempotencyCleaning());
    }
}
