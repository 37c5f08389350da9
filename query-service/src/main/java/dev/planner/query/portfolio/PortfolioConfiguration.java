package dev.planner.query.portfolio;

import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.ListDefinition;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {

    @Bean
    ListDefinition programList() {
        return ProgramTables.definition(ProgramTables.LIST);
    }

    @Bean
    ListDefinition accessibleProgramList() {
        return ProgramTables.definition(ProgramTables.ACCESSIBLE);
    }

    @Bean
    ListDefinition projectList() {
        return ProjectTables.definition(ProjectTables.LIST, ProjectTables.ARCHIVED);
    }

    @Bean
    ListDefinition accessibleProjectList() {
        return ProjectTables.definition(ProjectTables.ACCESSIBLE, ProjectTables.ARCHIVED_TOO);
    }

    /** What the lists take for {@code archived}, which in GraphQL cannot be named by {@code true} and {@code false}. */
    @Bean
    RuntimeWiringConfigurer archivedProjects() {
        var texts = Map.of("without", "false", "only", "true", "any", "any");
        return wiring -> wiring.type("Archived", type -> type.enumValues(texts::get));
    }

    @Bean
    Reached reached(ReadTables tables) {
        return new Reached(tables);
    }

    @Bean
    ListDefinition phaseList() {
        return PhaseTables.definition();
    }
}
