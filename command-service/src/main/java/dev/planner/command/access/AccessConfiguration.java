package dev.planner.command.access;

import dev.planner.command.eventstore.AggregateType;
import dev.planner.command.execution.CommandDispatch;
import dev.planner.command.execution.CommandGate;
import dev.planner.command.execution.SystemCommands;
import dev.planner.edge.audit.AuditTrail;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires users, roles and scopes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessProperties.class, BootstrapProperties.class})
class AccessConfiguration {

    @Bean
    AggregateType<User> userAggregate() {
        return new AggregateType<>(User.class, "planner.access.user", 1);
    }

    @Bean
    AggregateType<Role> roleAggregate() {
        return new AggregateType<>(Role.class, "planner.roles.role", 1);
    }

    @Bean
    UserLookup userLookup(JdbcTemplate database) {
        return new UserLookup(database);
    }

    @Bean
    RoleLookup roleLookup(JdbcClient database) {
        return new RoleLookup(database);
    }

    @Bean
    UserDecisions userDecisions(JdbcClient database, ScopeTargets targets) {
        return new UserDecisions(new LookedUpFacts(database, targets));
    }

    @Bean
    RoleDecisions roleDecisions(RoleLookup roles) {
        return new RoleDecisions(roles);
    }

    @Bean
    CommandGate authorization(JdbcClient database, ScopeTargets targets, AuditTrail audit) {
        return new Authorization(new AccessLookup(database), targets, audit);
    }

    @Bean
    ScopeEnding scopeEnding(JdbcClient database, CommandDispatch commands) {
        return new ScopeEnding(database, commands);
    }

    @Bean
    Bootstrap bootstrap(SystemCommands commands, JdbcClient database, BootstrapProperties properties) {
        return new Bootstrap(commands, database, properties);
    }
}
