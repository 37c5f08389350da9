package dev.planner.projector.support;

import dev.planner.projector.CacheProjector;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A running projector on real services, the same for all tests that say so. They keep apart by the ids of their aggregates. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CacheProjector.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ProjectorIntegrationTest.OnServices.class)
@Import(ProjectorIntegrationTest.Counting.class)
public @interface ProjectorIntegrationTest {

    /** Tells the projector where the services are. */
    final class OnServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "services", Services.prepared().properties()));
        }
    }

    /** Lets tests count statements. */
    @TestConfiguration(proxyBeanMethods = false)
    class Counting {

        @Bean
        static StatementCounter statementCounter() {
            return new StatementCounter();
        }
    }
}
