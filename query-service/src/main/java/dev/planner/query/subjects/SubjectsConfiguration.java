package dev.planner.query.subjects;

import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.ListDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubjectsConfiguration {

    @Bean
    ListDefinition subjectList() {
        return SubjectTables.definition();
    }

    @Bean
    Subjects subjects(ReadTables tables) {
        return new Subjects(tables);
    }
}
