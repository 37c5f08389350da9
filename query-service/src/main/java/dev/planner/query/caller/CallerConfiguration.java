package dev.planner.query.caller;

import dev.planner.edge.audit.AuditTrail;
import dev.planner.edge.security.CurrentCaller;
import dev.planner.query.facts.CurrentFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallerConfiguration {

    @Bean
    CallerAccess callerAccess(CurrentCaller caller, CurrentFacts facts, AuditTrail audit) {
        return new CallerAccess(caller, facts, audit);
    }
}
