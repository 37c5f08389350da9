package dev.planner.projector.audit;

import dev.planner.events.imports.ImportEvent;
import org.springframework.stereotype.Component;

/** {@link ImportEvent}s; what was imported has events of its own. */
@Component
class ImportProjection extends SingleEvents<ImportEvent> {

    ImportProjection() {
        super(ImportEvent.class);
    }
}
