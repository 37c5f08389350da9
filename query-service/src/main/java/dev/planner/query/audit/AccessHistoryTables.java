package dev.planner.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.OfRoleAssignment;
import dev.planner.events.access.AccessEvent.OfScope;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.wire.EventCatalog;
import dev.planner.events.wire.EventCodec;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.ListDefinition;
import dev.planner.query.listing.ListQuery;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import dev.planner.query.listing.Pages;
import dev.planner.query.listing.SortField;
import dev.planner.query.listing.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of users' access in the read tables. One statement an answer. */
final class AccessHistoryTables {

    static final String LIST = "access-history";

    private static final SortField VERSION = SortField.number("version", "h.version");
    private static final ListQuery HISTORY = ListQuery.select("h.*", "access_history h");

    private AccessHistoryTables() {}

    static ListDefinition definition() {
        return new ListDefinition(LIST, List.of(VERSION), List.of(new SortKey(VERSION, true)), VERSION, List.of());
    }

    static Page<AccessChangeView> page(JdbcClient jdbc, UserId user, ListRequest request) {
        var ofUser = Condition.of("h.user_id = :user").with("user", user.value());
        return Pages.page(
                jdbc,
                request,
                HISTORY.where(ofUser),
                (row, _) -> Recorded.of(row).view());
    }

    /**
     * Folds the user's events up to the last one recorded at the instant or before. An earlier event that another instance's clock put later
     * is among them: what is answered has always been the user's access at some moment. Empty if there was no user yet.
     */
    static Optional<AccessAtView> at(JdbcClient jdbc, UserId user, Instant at) {
        var events = jdbc.sql("""
                        select h.* from access_history h
                         where h.user_id = :user
                           and h.version <= (select max(l.version) from access_history l
                                              where l.user_id = :user and l.recorded_at <= :at)
                         order by h.version
                        """)
                .param("user", user.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Recorded.of(row))
                .list();
        return fold(events)
                .map(account -> AccessAtView.of(account, at, events.getLast().view()));
    }

    private static Optional<UserAccount> fold(List<Recorded> events) {
        Optional<UserAccount> account = Optional.empty();
        for (Recorded recorded : events) {
            account = recorded.event() instanceof UserCreated created
                    ? Optional.of(UserAccount.of(created))
                    : account.map(known -> known.evolve(recorded.event()));
        }
        return account;
    }

    private record Recorded(
            long version,
            Instant at,
            String actor,
            String type,
            AccessEvent event,
            String correlationId,
            String causationId) {

        static Recorded of(ResultSet row) throws SQLException {
            var type = row.getString("event_type");
            var entry = EventCatalog.findCloudEventType(type)
                    .orElseThrow(() -> new IllegalStateException("unknown event type " + type));
            return new Recorded(
                    row.getLong("version"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("actor_id"),
                    entry.name().substring(entry.name().lastIndexOf('.') + 1).replace('-', '_'),
                    EventCodec.read(
                            row.getString("event").getBytes(UTF_8),
                            entry.eventClass().asSubclass(AccessEvent.class)),
                    row.getString("correlation_id"),
                    row.getString("causation_id"));
        }

        AccessChangeView view() {
            var role = event instanceof OfRoleAssignment of ? of : null;
            var scope = event instanceof OfScope of ? of : null;
            return new AccessChangeView(
                    version,
                    at,
                    actor,
                    type,
                    role == null ? null : role.role(),
                    role == null ? null : role.roleAssignmentId(),
                    scope == null ? null : scope.scope(),
                    scope == null ? null : scope.scopeId(),
                    correlationId,
                    causationId);
        }
    }
}
