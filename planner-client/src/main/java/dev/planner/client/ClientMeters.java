package dev.planner.client;

import dev.planner.client.PlannerException.Failure;

/** Counts how questions end. */
interface ClientMeters {

    void decided(Decision decision);

    void failed(Failure failure);

    /** @param gate whose state is shown */
    void watch(Gate gate);

    /** For applications without meters. */
    ClientMeters NONE = new ClientMeters() {
        @Override
        public void decided(Decision decision) {}

        @Override
        public void failed(Failure failure) {}

        @Override
        public void watch(Gate gate) {}
    };
}
