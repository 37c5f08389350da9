package dev.planner.command.eventstore;

import dev.planner.events.PlannerEvent;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Sets Axon up: commands and lookups in the caller's thread and transaction, events in PostgreSQL, under names of ours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventStoreProperties.class)
class EventStoreConfiguration {

    /** Axon's own configuration looks for the transaction manager before Spring Boot 4 has made it, and would go without transactions. */
    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    StoredNames storedNames(List<AggregateType<?>> aggregates) {
        return new StoredNames(aggregates);
    }

    @Bean
    @Primary
    Serializer serializer(StoredNames names) {
        return new StoreSerializer(names);
    }

    /** Snapshots of another revision are passed over: the aggregate is then loaded from its events alone. */
    @Bean
    EventStorageEngine eventStorageEngine(
            DataSource dataSource,
            TransactionManager transactions,
            Serializer serializer,
            StoredNames names,
            EventStoreProperties properties) {
        return new PostgresEventStorage(PostgresEventStorage.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(transactions)
                .persistenceExceptionResolver(new UniqueViolations())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(
                        snapshot -> names.find(snapshot.getPayload().getType()).isPresent())
                .batchSize(properties.batchSize()));
    }

    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore eventStore,
            TransactionManager transactions) {
        var builder = AggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .handlerDefinition(handlers)
                .parameterResolverFactory(parameters)
                .eventStore(eventStore)
                .transactionManager(transactions)
                .executor(new AfterCommit(Executors.newVirtualThreadPerTaskExecutor()));
        return new RepositorySnapshotter(builder, axon);
    }

    /** Events carry on what the command's message says of its origin. */
    @Bean
    CorrelationDataProvider provenance() {
        return new SimpleCorrelationDataProvider(Provenance.KEYS);
    }

    @Bean
    ConfigurerModule aggregates(List<AggregateType<?>> aggregates, EventStoreProperties properties) {
        var remembered = new RememberedAggregates(properties);
        return configurer -> aggregates.forEach(
                aggregate -> configurer.configureAggregate(configurerOf(aggregate, remembered, properties)));
    }

    /** Lookups are updated in the transaction of the command, and take it down with them when they fail. */
    @Bean
    ConfigurerModule lookups() {
        return configurer -> propagating(configurer.eventProcessing().usingSubscribingEventProcessors());
    }

    @Bean
    Streams streams(JdbcClient database) {
        return new Streams(database);
    }

    @Bean
    SmartInitializingSingleton batchLookups(EventStore eventStore, List<BatchLookup<?>> lookups) {
        return () -> lookups.forEach(lookup -> eventStore.subscribe(events -> tell(lookup, events)));
    }

    private static <E extends PlannerEvent> void tell(BatchLookup<E> lookup, List<? extends EventMessage<?>> events) {
        var told = events.stream()
                .map(EventMessage::getPayload)
                .filter(lookup.family()::isInstance)
                .map(lookup.family()::cast)
                .toList();
        if (!told.isEmpty()) {
            lookup.on(told);
        }
    }

    private static void propagating(EventProcessingConfigurer processing) {
        processing
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
    }

    private static <A extends AggregateShell> AggregateConfigurer<A> configurerOf(
            AggregateType<A> aggregate, RememberedAggregates remembered, EventStoreProperties properties) {
        return AggregateConfigurer.defaultConfiguration(aggregate.shell())
                .configureRepository(axon -> RememberingRepository.of(aggregate.shell(), remembered, properties, axon));
    }
}
