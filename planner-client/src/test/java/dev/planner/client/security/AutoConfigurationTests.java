package dev.planner.client.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.planner.client.BearerTokenSupplier;
import dev.planner.client.PlannerDecisions;
import dev.planner.client.RecordedDecisions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.util.ClassUtils;

class AutoConfigurationTests {

    private static final BearerTokenSupplier SERVICE_ACCOUNT = () -> Optional.of("token");

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(registered()))
            .withPropertyValues("planner.client.url=http://localhost:8082");

    @Test
    void givesAnApplicationAllItNeeds() {
        app.run(context -> assertThat(context)
                .hasSingleBean(PlannerDecisions.class)
                .hasSingleBean(PlannerPermissionEvaluator.class)
                .hasSingleBean(CallersToken.class)
                .hasSingleBean(MethodSecurityExpressionHandler.class));
    }

    @Test
    void withoutAnAddressTheApplicationDoesNotStart() {
        app.withPropertyValues("planner.client.url=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("planner.client.url must be the http or https address of the query service"));
    }

    @Test
    void withoutSpringSecurityDecisionsCanBeAskedAsAServiceAccount() {
        app.withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .withBean(BearerTokenSupplier.class, () -> SERVICE_ACCOUNT)
                .run(context -> assertThat(context)
                        .hasSingleBean(PlannerDecisions.class)
                        .doesNotHaveBean("plannerPermissionEvaluator"));
    }

    @Test
    void withoutOAuthInTheApplicationAServiceAccountIsNeeded() {
        var without = app.withClassLoader(new FilteredClassLoader(AbstractOAuth2Token.class));

        without.run(context -> assertThat(context).getFailure().hasMessageContaining("BearerTokenSupplier"));
        without.withBean(BearerTokenSupplier.class, () -> SERVICE_ACCOUNT)
                .run(context -> assertThat(context).hasSingleBean(PermissionEvaluator.class));
    }

    @Test
    void withoutMetersItWorksToo() {
        app.withClassLoader(new FilteredClassLoader(MeterRegistry.class))
                .run(context -> assertThat(context).hasSingleBean(PlannerDecisions.class));
    }

    @Test
    void theApplicationsOwnBeansComeFirst() {
        app.withBean(BearerTokenSupplier.class, () -> SERVICE_ACCOUNT)
                .withBean(PlannerDecisions.class, RecordedDecisions::new)
                .withBean(PermissionEvaluator.class, () -> mock(PermissionEvaluator.class))
                .run(context -> assertThat(context)
                        .hasSingleBean(BearerTokenSupplier.class)
                        .hasSingleBean(RecordedDecisions.class)
                        .doesNotHaveBean(PlannerPermissionEvaluator.class)
                        .doesNotHaveBean(MethodSecurityExpressionHandler.class));
    }

    @Test
    void anExpressionHandlerOfTheApplicationStays() {
        var own = new DefaultMethodSecurityExpressionHandler();

        app.withBean("own", MethodSecurityExpressionHandler.class, () -> own)
                .run(context -> assertThat(context)
                        .getBean(MethodSecurityExpressionHandler.class)
                        .isSameAs(own));
    }

    /** As an application finds them. */
    static Class<?>[] registered() {
        return ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
                .filter(name -> name.startsWith("dev.planner.client."))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .toArray(Class<?>[]::new);
    }
}
