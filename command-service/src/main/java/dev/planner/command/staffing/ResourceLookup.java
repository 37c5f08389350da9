package dev.planner.command.staffing;

import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.StaffingEvent.OfResource;
import dev.planner.events.staffing.StaffingEvent.ResourceChanged;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.ResourceDeleted;
import dev.planner.events.staffing.WorkerId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which resource is linked to which worker; kept in the transaction that appends the events. */
class ResourceLookup implements PlannableResources {

    /** One id is not an array of one, which PostgreSQL would plan anew each time. */
    private static final String CLAIM = "select resource_id from resource_lookup where resource_id = ? for update";

    /** In order of ids, so that two who claim several do not wait for each other in a circle. */
    private static final String CLAIM_ALL =
            "select resource_id from resource_lookup where resource_id = any(?) order by resource_id for update";

    private final JdbcClient database;

    ResourceLookup(JdbcClient database) {
        this.database = database;
    }

    /** The labour resource of a worker; final only for who holds the worker. */
    Optional<ResourceId> of(WorkerId worker) {
        return database.sql("select resource_id from resource_lookup where worker_id = ?")
                .param(worker.value())
                .query(UUID.class)
                .optional()
                .map(ResourceId::new);
    }

    @Override
    public boolean claim(ResourceId id) {
        return database.sql(CLAIM)
                .param(id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    @Override
    public Set<ResourceId> claimAll(Collection<ResourceId> ids) {
        return Set.copyOf(database.sql(CLAIM_ALL)
                .param(ids.stream().map(ResourceId::value).toArray(UUID[]::new))
                .query((row, _) -> new ResourceId(row.getObject(1, UUID.class)))
                .list());
    }

    @EventHandler
    void on(OfResource event) {
        switch (event) {
            case ResourceCreated created -> add(created);
            case ResourceChanged _ -> {
                // nothing that another aggregate asks for
            }
            case ResourceDeleted deleted ->
                database.sql("delete from resource_lookup where resource_id = ?")
                        .param(deleted.resourceId().value())
                        .update();
        }
    }

    private void add(ResourceCreated event) {
        database.sql("insert into resource_lookup (resource_id, worker_id) values (?, ?)")
                .param(event.resourceId().value())
                .param(Optional.ofNullable(event.workerId())
                        .map(WorkerId::value)
                        .orElse(null))
                .update();
    }
}
