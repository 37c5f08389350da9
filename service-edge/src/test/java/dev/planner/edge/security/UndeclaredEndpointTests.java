package dev.planner.edge.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.edge.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class UndeclaredEndpointTests {

    @RestController
    static class ForgetfulController {

        @GetMapping("/forgotten")
        void forgotten() {}
    }

    @Test
    void aServiceWithAnUndeclaredEndpointDoesNotStart() {
        var application = new SpringApplication(SampleService.class, ForgetfulController.class);

        assertThatThrownBy(() -> application.run("--server.port=0", "--management.server.port=0"))
                .hasStackTraceContaining("ForgetfulController.forgotten");
    }
}
