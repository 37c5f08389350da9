package dev.planner.client.security;

import dev.planner.client.BearerTokenSupplier;
import dev.planner.client.ClientProperties;
import dev.planner.client.PlannerDecisions;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;

/** Lets {@code hasPermission} in method security ask Planner, as the caller of the current request. */
@AutoConfiguration
@ConditionalOnClass(PermissionEvaluator.class)
class PlannerSecurityAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(AbstractOAuth2Token.class)
    @ConditionalOnMissingBean(BearerTokenSupplier.class)
    static class Token {

        @Bean
        BearerTokenSupplier callersToken(ObjectProvider<SecurityContextHolderStrategy> contexts) {
            return new CallersToken(contexts.getIfUnique(SecurityContextHolder::getContextHolderStrategy));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(PermissionEvaluator.class)
    static class Evaluation {

        @Bean
        PermissionEvaluator plannerPermissionEvaluator(
                PlannerDecisions decisions,
                ObjectProvider<PlannerResourceResolver> resolvers,
                ClientProperties properties) {
            return new PlannerPermissionEvaluator(
                    decisions, new Targets(resolvers.orderedStream().toList()), properties.onFailure());
        }

        /** Method security looks for no evaluator by itself, only for this; what it would give to its own one is given to this one. */
        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        @ConditionalOnClass({MethodInvocation.class, GrantedAuthorityDefaults.class})
        @ConditionalOnMissingBean(MethodSecurityExpressionHandler.class)
        static MethodSecurityExpressionHandler plannerExpressionHandler(
                PermissionEvaluator evaluator,
                ObjectProvider<AuthorizationManagerFactory<MethodInvocation>> factory,
                ObjectProvider<RoleHierarchy> hierarchy,
                ObjectProvider<GrantedAuthorityDefaults> defaults) {
            var handler = new DefaultMethodSecurityExpressionHandler();
            handler.setAuthorizationManagerFactory(factory.getIfAvailable(() -> factory(hierarchy, defaults)));
            handler.setPermissionEvaluator(evaluator);
            return handler;
        }

        private static AuthorizationManagerFactory<MethodInvocation> factory(
                ObjectProvider<RoleHierarchy> hierarchy, ObjectProvider<GrantedAuthorityDefaults> defaults) {
            var factory = new DefaultAuthorizationManagerFactory<MethodInvocation>();
            hierarchy.ifAvailable(factory::setRoleHierarchy);
            defaults.ifAvailable(it -> factory.setRolePrefix(it.getRolePrefix()));
            return factory;
        }
    }
}
