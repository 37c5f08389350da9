package dev.planner.query.tabular;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class TabularConfiguration {

    @Bean
    WebMvcConfigurer csv(JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new CsvConverter(json));
            }
        };
    }

    @Bean
    CsvDocumentation csvDocumentation() {
        return new CsvDocumentation();
    }
}
