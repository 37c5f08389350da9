package dev.planner.projector.reporting;

import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.StaffingEvent.OfResource;
import dev.planner.events.staffing.StaffingEvent.ResourceChanged;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.ResourceDeleted;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A resource joins its plan rows to the worker; type and worker never change. Plan rows may have arrived before their resource. */
@Component
class ResourceTouch implements TouchRule<OfResource, Resource> {

    @Override
    public Class<OfResource> family() {
        return OfResource.class;
    }

    @Override
    public void note(OfResource event, Optional<Resource> before, Optional<Resource> after, Touched touched) {
        switch (event) {
            case ResourceCreated e -> touched.prices(e.resourceId());
            case ResourceDeleted e -> touched.prices(e.resourceId());
            case ResourceChanged e -> touched.names(e.resourceId());
        }
    }
}
