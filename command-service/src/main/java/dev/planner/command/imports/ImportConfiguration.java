package dev.planner.command.imports;

import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Wires imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

    @Bean
    ImportJobs importJobs(JdbcClient database, ImportProperties properties) {
        return new ImportJobs(database, properties);
    }

    @Bean
    ImportWorker importWorker(ImportJobs jobs, CommandExecutor executor, ImportProperties properties) {
        return new ImportWorker(jobs, executor, properties);
    }

    @Bean
    Imports imports(
            ImportProperties properties,
            ImportJobs jobs,
            ImportWorker worker,
            CommandExecutor executor,
            CommandResponses responses) {
        return new Imports(
                new ImportSlots(properties), new ImportReader(properties), jobs, worker, executor, responses);
    }

    @Bean
    SchedulingConfigurer importJobCleaning(ImportJobs jobs, ImportProperties properties) {
        return registrar -> registrar.addFixedDelayTask(jobs::forgetOld, properties.jobCleaning());
    }
}
