package dev.planner.projector.audit;

import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.Rate;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.StaffingEvent.OfWorkerType;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeDeleted;
import dev.planner.events.staffing.WorkerType;
import dev.planner.events.staffing.WorkerTypeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Worker types, and their rates as entities of their own: one that ends because another begins has an entry too. */
@Component
class WorkerTypeAudit implements AuditRule<OfWorkerType, WorkerType> {

    @Override
    public Class<OfWorkerType> family() {
        return OfWorkerType.class;
    }

    @Override
    public List<AuditEntry> entries(OfWorkerType event, Optional<WorkerType> before, Optional<WorkerType> after) {
        var rates = rateEntries(rates(before), rates(after));
        return switch (event) {
            case WorkerTypeCreated e -> List.of(ofType(e, "create", before, after));
            case WorkerTypeChanged e -> List.of(ofType(e, "update", before, after));
            case WorkerTypeDeleted e -> {
                List<AuditEntry> all = new ArrayList<>(rates);
                all.add(ofType(e, "delete", before, after));
                yield all;
            }
            case RateSet _, RateClosed _ -> rates;
        };
    }

    private static AuditEntry ofType(
            OfWorkerType event, String operation, Optional<WorkerType> before, Optional<WorkerType> after) {
        var changes = Changes.between(before.map(TypeFields::of), after.map(TypeFields::of));
        return AuditEntry.applied("worker_type", event.aggregateId(), operation, changes);
    }

    private static List<AuditEntry> rateEntries(Map<RateId, RateFields> before, Map<RateId, RateFields> after) {
        var ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .map(id -> ofRate(id, Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id))))
                .toList();
    }

    private static AuditEntry ofRate(RateId id, Optional<RateFields> before, Optional<RateFields> after) {
        var operation = before.isEmpty() ? "create" : after.isEmpty() ? "delete" : "update";
        return AuditEntry.applied("rate", id.toString(), operation, Changes.between(before, after));
    }

    private static Map<RateId, RateFields> rates(Optional<WorkerType> type) {
        Map<RateId, RateFields> rates = new LinkedHashMap<>();
        type.ifPresent(held ->
                held.timeline().rates().forEach(rate -> rates.put(rate.id(), RateFields.of(held, rate))));
        return rates;
    }

    private record TypeFields(String type, String description) {

        static TypeFields of(WorkerType type) {
            return new TypeFields(type.type(), type.description());
        }
    }

    private record RateFields(
            WorkerTypeId workerTypeId,
            Money amount,
            LocalDate startDate,
            @Nullable LocalDate endDate) {

        static RateFields of(WorkerType type, Rate rate) {
            return new RateFields(type.id(), rate.amount(), rate.startDate(), rate.endDate());
        }
    }
}
