package dev.planner.query.graphql;

import dev.planner.edge.problem.ProblemWriter;
import dev.planner.query.listing.ListArguments;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/** Spring for GraphQL without its own endpoint and without threads of its own: a read belongs to the thread of its request. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    @Bean
    BatchLoaderRegistry batchLoaderRegistry() {
        return new DefaultBatchLoaderRegistry();
    }

    @Bean
    FieldArguments fieldArguments(ListArguments lists) {
        return new FieldArguments(lists);
    }

    @Bean
    Batches batches(BatchLoaderRegistry registry, FieldArguments arguments) {
        return new Batches(registry, arguments);
    }

    @Bean
    DeclaredFields declaredFields() {
        return new DeclaredFields();
    }

    @Bean
    CodedErrors codedErrors(ProblemWriter problems) {
        return new CodedErrors(problems);
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(Scalars.DATE).scalar(Scalars.INSTANT).scalar(Scalars.DECIMAL);
    }

    @Bean
    GraphQlSource graphQlSource(
            @Value("classpath*:graphql/*.graphqls") Resource[] schema,
            DeclaredFields fields,
            ObjectProvider<RuntimeWiringConfigurer> wirings,
            ListArguments lists,
            GraphQlProperties properties,
            CodedErrors errors,
            ObservationRegistry observations) {
        var meter = new QueryMeter(fields, lists, properties.assumedSize());
        var source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(schema)
                .exceptionResolvers(List.of(errors))
                .instrumentation(List.of(
                        new QueryLimits(meter, properties, errors),
                        new FieldGuard(fields),
                        new GraphQlObservationInstrumentation(observations)));
        wirings.orderedStream().forEach(source::configureRuntimeWiring);
        return source.build();
    }

    @Bean
    GraphQlExecution graphQlExecution(
            GraphQlSource source, BatchLoaderRegistry registry, CodedErrors errors, GraphQlProperties properties) {
        var service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(registry);
        return new GraphQlExecution(service, errors, properties);
    }
}
