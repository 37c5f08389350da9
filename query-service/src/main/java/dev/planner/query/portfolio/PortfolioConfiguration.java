package dev.planner.query.portfolio;

import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.ListDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    @Bean
    Reached reached(ReadTables tables) {
        return new Reached(tables);
    }

    @Bean
    ListDefinition phaseList() {
        return PhaseTables.definition();
    }
}
