package dev.planner.projector.reporting;

import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.RoleEvent;
import dev.planner.events.audit.AuditEvent;
import dev.planner.events.imports.ImportEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says which events no report shows anything of. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {

    @Bean
    TouchRule<AccessEvent, Object> accessTouches() {
        return TouchRule.nothing(AccessEvent.class);
    }

    @Bean
    TouchRule<RoleEvent, Object> roleTouches() {
        return TouchRule.nothing(RoleEvent.class);
    }

    @Bean
    TouchRule<AuditEvent, Object> auditTouches() {
        return TouchRule.nothing(AuditEvent.class);
    }

    /** What was stored comes with events of its own. */
    @Bean
    TouchRule<ImportEvent, Object> importTouches() {
        return TouchRule.nothing(ImportEvent.class);
    }
}
