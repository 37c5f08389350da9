package dev.planner.query.subjects;

import dev.planner.query.listing.ListDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubjectsConfiguration {

    @Bean
    ListDefinition subjectList() {
        return SubjectTables.definition();
    }
}
