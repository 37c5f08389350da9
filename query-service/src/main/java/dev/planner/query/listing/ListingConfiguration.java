package dev.planner.query.listing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    @Bean
    WebMvcConfigurer listRequests(ObjectProvider<ListDefinition> definitions, ListingProperties properties) {
        var requests = new ListRequests(byName(definitions), properties);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(requests);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UndeclaredParameters());
            }
        };
    }

    @Bean
    ListArguments listArguments(ObjectProvider<ListDefinition> definitions, ListingProperties properties) {
        return new ListArguments(byName(definitions), properties);
    }

    @Bean
    ListDocumentation listDocumentation(ObjectProvider<ListDefinition> definitions, ListingProperties properties) {
        return new ListDocumentation(byName(definitions), properties);
    }

    private static Map<String, ListDefinition> byName(ObjectProvider<ListDefinition> definitions) {
        return definitions.stream().collect(Collectors.toUnmodifiableMap(ListDefinition::name, Function.identity()));
    }
}
