package dev.planner.projector.administration;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before all endpoints. */
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration implements WebMvcConfigurer {

    private final PermissionGate gate;

    AdministrationConfiguration(PermissionGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }
}
