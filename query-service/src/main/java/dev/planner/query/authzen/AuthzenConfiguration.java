package dev.planner.query.authzen;

import dev.planner.query.caller.CallerAccess;
import dev.planner.query.facts.CurrentFacts;
import dev.planner.query.portfolio.Reached;
import dev.planner.query.subjects.Subjects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AuthzenConfiguration {

    /** Before everything that may refuse: refusals name the request as well. */
    private static final int BEFORE_ALL = Ordered.HIGHEST_PRECEDENCE + 1;

    /** Inside of what answers errors, before what refuses content types with a status that the standard does not have. */
    private static final int BEFORE_LIMITS = Ordered.HIGHEST_PRECEDENCE + 15;

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        var registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.addUrlPatterns(Endpoints.REQUESTS, Endpoints.METADATA);
        registration.setOrder(BEFORE_ALL);
        return registration;
    }

    @Bean
    FilterRegistrationBean<JsonOnlyFilter> jsonOnlyFilter() {
        var registration = new FilterRegistrationBean<>(new JsonOnlyFilter());
        registration.addUrlPatterns(Endpoints.REQUESTS);
        registration.setOrder(BEFORE_LIMITS);
        return registration;
    }

    @Bean
    Evaluator evaluator(CallerAccess caller, CurrentFacts facts) {
        return new Evaluator(caller, facts);
    }

    @Bean
    Searches searches(CurrentFacts facts, Subjects subjects, Reached reached) {
        return new Searches(facts, subjects, reached);
    }

    @Bean
    Paging paging(JsonMapper json, AuthzenProperties properties) {
        return new Paging(json, properties);
    }
}
