package dev.planner.query.reportpage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportPageConfiguration {

    @Bean
    PageFiles pageFiles() {
        return PageFiles.load();
    }
}
