package dev.planner.events.wire;

import dev.planner.events.EventType;
import dev.planner.events.PlannerEvent;
import dev.planner.events.Stream;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.RoleEvent;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.audit.AuditEvent;
import dev.planner.events.imports.ImportEvent;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.portfolio.PortfolioEvent;
import dev.planner.events.staffing.StaffingEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every event there is, by its stable name. Derived from the sealed families, so none can be missing. */
public final class EventCatalog {

    private static final Map<String, Entry> BY_TYPE = new LinkedHashMap<>();
    private static final Map<Class<?>, Entry> BY_CLASS = new LinkedHashMap<>();

    static {
        register(Stream.ACCESS, AccessEvent.class);
        register(Stream.ROLES, RoleEvent.class);
        register(Stream.PORTFOLIO, PortfolioEvent.class);
        register(Stream.STAFFING, StaffingEvent.class);
        register(Stream.AUDIT, AuditEvent.class);
        register(Stream.PLAN, PlanEvent.class);
        register(Stream.ACTUALS, ActualEvent.class);
        add(Stream.PLAN, ImportEvent.PlanRowsImported.class);
        add(Stream.ACTUALS, ImportEvent.ActualsImported.class);
    }

    private EventCatalog() {}

    /**
     * One kind of event.
     *
     * @param name without revision, such as {@code planner.access.role-assigned}
     */
    public record Entry(String name, int revision, Stream stream, Class<? extends PlannerEvent> eventClass) {

        /** The CloudEvents type, such as {@code planner.access.role-assigned.v1}. */
        public String cloudEventType() {
            return cloudEventType(name, Integer.toString(revision));
        }

        static String cloudEventType(String name, String revision) {
            return name + ".v" + revision;
        }
    }

    public static Collection<Entry> entries() {
        return Collections.unmodifiableCollection(BY_TYPE.values());
    }

    public static Optional<Entry> find(String name, int revision) {
        return findCloudEventType(Entry.cloudEventType(name, Integer.toString(revision)));
    }

    public static Optional<Entry> findCloudEventType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static Optional<Entry> find(Class<?> eventClass) {
        return Optional.ofNullable(BY_CLASS.get(eventClass));
    }

    /** @throws IllegalArgumentException if the class is no event of a registered family */
    public static Entry get(Class<?> eventClass) {
        return find(eventClass)
                .orElseThrow(() -> new IllegalArgumentException(eventClass.getName() + " is not in the event catalog"));
    }

    private static void register(Stream stream, Class<?> family) {
        Arrays.stream(family.getPermittedSubclasses()).forEach(member -> {
            if (member.isSealed()) {
                register(stream, member);
            } else {
                add(stream, member.asSubclass(PlannerEvent.class));
            }
        });
    }

    private static void add(Stream stream, Class<? extends PlannerEvent> member) {
        var type = member.getAnnotation(EventType.class);
        var entry = new Entry(type.value(), type.revision(), stream, member);
        BY_TYPE.put(entry.cloudEventType(), entry);
        BY_CLASS.put(member, entry);
    }
}
