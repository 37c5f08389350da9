package dev.planner.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Adds {@code defaults.properties} of this package below every other source: a service overrides what it wants to have otherwise. */
final class EdgeDefaults implements EnvironmentPostProcessor {

    private static final String NAME = "planner edge defaults";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            var defaults = new ClassPathResource("defaults.properties", EdgeDefaults.class);
            environment.getPropertySources().addLast(new ResourcePropertySource(NAME, defaults));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
