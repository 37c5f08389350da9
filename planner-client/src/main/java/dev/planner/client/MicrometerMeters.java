package dev.planner.client;

import dev.planner.client.PlannerException.Failure;
import io.micrometer.core.instrument.MeterRegistry;

final class MicrometerMeters implements ClientMeters {

    private final MeterRegistry registry;

    MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void decided(Decision decision) {
        registry.counter(
                        "planner.client.decisions",
                        "tier",
                        decision.receipt().tier(),
                        "allowed",
                        Boolean.toString(decision.allowed()))
                .increment();
    }

    @Override
    public void failed(Failure failure) {
        registry.counter("planner.client.failures", "failure", failure.key()).increment();
    }

    @Override
    public void watch(Gate gate) {
        registry.gauge("planner.client.suspended", gate, it -> it.isClosed() ? 1 : 0);
    }
}
