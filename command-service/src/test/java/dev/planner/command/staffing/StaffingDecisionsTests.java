package dev.planner.command.staffing;

import static dev.planner.command.staffing.Samples.aSeniorEngineer;
import static dev.planner.command.staffing.Samples.aWorker;
import static dev.planner.command.staffing.Samples.aWorkerType;
import static dev.planner.command.staffing.Samples.equipment;
import static dev.planner.command.staffing.Samples.laborOf;
import static dev.planner.command.staffing.Samples.rate;
import static dev.planner.command.staffing.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.command.staffing.WorkerTypeCommand.CloseRate;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.ResourceChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeChanged;
import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerType;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the domain reference, sections 2, 3 and 7, without a service around them. */
class StaffingDecisionsTests {

    private final WorkerType engineer = aSeniorEngineer();
    private final Worker worker = aWorker();
    private final Resource labor = laborOf(worker);
    private final Resource hardware = equipment();

    @Test
    void whatAnEditOfAWorkerTypeLeavesOutStays() {
        assertThat(change(engineer, "{\"description\": \"New\"}"))
                .contains(new WorkerTypeChanged(engineer.id(), engineer.type(), "New"));
        assertThat(change(engineer, "{}")).isEmpty();
        assertThat(change(engineer, "{\"type\": \" Software Engineer \"}")).isEmpty();
    }

    @Test
    void onlyAWorkerTypeWithoutWorkersIsDeleted() {
        assertThat(WorkerTypeDecisions.delete(engineer, false).workerTypeId()).isEqualTo(engineer.id());
        assertRefused(() -> WorkerTypeDecisions.delete(engineer, true), ErrorCode.WORKER_TYPE_HAS_WORKERS);
    }

    @Test
    void theFirstRateNeedsNoPredecessor() {
        var set = WorkerTypeDecisions.setRate(aWorkerType(), rate(engineer, "0.01", "0001-01-01"));

        assertThat(set.amount()).isEqualTo(Money.of("0.01"));
        assertThat(set.startDate()).isEqualTo("0001-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-02", "2025-01-01"})
    void aRateStartsAfterTheOpenOne(String start) {
        assertThat(WorkerTypeDecisions.setRate(engineer, rate(engineer, "1300.00", start))
                        .startDate())
                .isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01", "2023-06-01", "2022-01-01"})
    void aRateThatStartsNoLaterThanTheOpenOneIsRefused(String start) {
        var refusal = assertRefused(
                () -> WorkerTypeDecisions.setRate(engineer, rate(engineer, "1300.00", start)),
                ErrorCode.RATE_START_NOT_AFTER_OPEN);

        assertThat(refusal.facts()).containsEntry("after", LocalDate.of(2024, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, false", "2024-01-01, false", "2022-01-01, false", "2024-07-01, true", "2024-09-01, true"})
    void afterACloseARateStartsAfterTheLastEnd(String start, boolean accepted) {
        var closed = engineer.evolve(WorkerTypeDecisions.closeRate(engineer, closing("2024-06-30")));

        if (accepted) {
            assertThat(WorkerTypeDecisions.setRate(closed, rate(closed, "1300.00", start)))
                    .isNotNull();
        } else {
            assertRefused(
                    () -> WorkerTypeDecisions.setRate(closed, rate(closed, "1300.00", start)), ErrorCode.RATE_OVERLAP);
        }
    }

    @Test
    void theOpenRateIsClosedOnADayOfItsOwn() {
        var open = engineer.timeline().open().orElseThrow();

        assertThat(WorkerTypeDecisions.closeRate(engineer, closing("2024-01-01")))
                .isEqualTo(new RateClosed(engineer.id(), open.id(), LocalDate.of(2024, 1, 1)));
        assertThat(assertRefused(
                                () -> WorkerTypeDecisions.closeRate(engineer, closing("2023-12-31")),
                                ErrorCode.VALIDATION_FAILED)
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("endDate");
    }

    @Test
    void withoutAnOpenRateThereIsNothingToClose() {
        var closed = engineer.evolve(WorkerTypeDecisions.closeRate(engineer, closing("2024-06-30")));

        assertRefused(
                () -> WorkerTypeDecisions.closeRate(aWorkerType(), closing("2024-06-30")), ErrorCode.RATE_NOT_FOUND);
        assertRefused(() -> WorkerTypeDecisions.closeRate(closed, closing("2024-12-31")), ErrorCode.RATE_NOT_FOUND);
    }

    @Test
    void whatAnEditOfAWorkerLeavesOutStays() {
        assertThat(change(worker, "{\"name\": \"John Doe\"}"))
                .contains(new WorkerChanged(worker.id(), "John Doe", worker.workerTypeId()));
        assertThat(change(worker, "{\"externalId\": \" EMP001 \", \"name\": \"John Smith\"}"))
                .isEmpty();
    }

    @Test
    void anExternalIdIsFixed() {
        var refusal = assertRefused(
                () -> change(worker, "{\"externalId\": \"EMP002\", \"name\": \"John Doe\"}"),
                ErrorCode.VALIDATION_FAILED);

        assertThat(refusal.errors()).containsExactly(new FieldError("externalId", "fixed", "Cannot be changed."));
    }

    @Test
    void onlyAWorkerWithoutResourceIsDeleted() {
        assertThat(WorkerDecisions.delete(worker, Optional.empty()).workerId()).isEqualTo(worker.id());
        assertThat(assertRefused(
                                () -> WorkerDecisions.delete(worker, Optional.of(labor.id())),
                                ErrorCode.WORKER_HAS_RESOURCE)
                        .facts())
                .containsEntry("resourceId", labor.id());
    }

    @ParameterizedTest
    @CsvSource({"LABOR, false", "NON_LABOR, true"})
    void laborHasAWorkerAndNothingElseHas(ResourceType type, boolean withWorker) {
        assertRefused(
                () -> ResourceDecisions.requireFitting(draft(type, withWorker)), ErrorCode.RESOURCE_WORKER_MISMATCH);
        ResourceDecisions.requireFitting(draft(type, !withWorker));
    }

    @Test
    void laborBearsTheNameOfItsWorkerWhateverIsAskedFor() {
        var linkable = new LinkableWorker(worker.id(), worker.name(), Optional.empty());
        var created =
                ResourceDecisions.create(ResourceId.random(), draft(ResourceType.LABOR, true), Optional.of(linkable));

        assertThat(created.name()).isEqualTo("John Smith");
        assertThat(created.workerId()).isEqualTo(worker.id());
    }

    @Test
    void aWorkerHasAtMostOneResource() {
        var linked = new LinkableWorker(worker.id(), worker.name(), Optional.of(labor.id()));

        assertRefused(
                () -> ResourceDecisions.create(
                        ResourceId.random(), draft(ResourceType.LABOR, true), Optional.of(linked)),
                ErrorCode.RESOURCE_WORKER_MISMATCH);
    }

    @Test
    void whatAnEditOfAResourceLeavesOutStays() {
        assertThat(change(hardware, "{\"name\": \"Blades\"}"))
                .contains(new ResourceChanged(hardware.id(), "Blades", "In two racks"));
        assertThat(change(hardware, "{\"description\": null}"))
                .contains(new ResourceChanged(hardware.id(), "Server Hardware", null));
        assertThat(change(hardware, "{\"description\": \"\"}")).isEmpty();
    }

    @Test
    void whatIsFixedMayBeNamedAsItIs() {
        assertThat(change(
                        hardware,
                        "{\"resourceType\": \"non_labor\", \"workerId\": null, \"name\": \"Server Hardware\"}"))
                .isEmpty();
        assertThat(change(
                        labor,
                        "{\"resourceType\": \"labor\", \"workerId\": \"%s\", \"name\": \"John Smith\", \"description\": \"New\"}"
                                .formatted(worker.id())))
                .contains(new ResourceChanged(labor.id(), "John Smith", "New"));
    }

    @Test
    void whatIsFixedDoesNotChange() {
        var refusal = assertRefused(
                () -> change(labor, "{\"name\": \"John Doe\", \"resourceType\": \"non_labor\", \"workerId\": null}"),
                ErrorCode.VALIDATION_FAILED);

        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("name", "resourceType", "workerId");
    }

    @Test
    void aRenamingIsFollowedOnce() {
        assertThat(ResourceDecisions.followRenaming(labor, "John Doe"))
                .contains(new ResourceChanged(labor.id(), "John Doe", "Full time"));
        assertThat(ResourceDecisions.followRenaming(labor, "John Smith")).isEmpty();
    }

    private CloseRate closing(String endDate) {
        return new CloseRate(engineer.id(), LocalDate.parse(endDate));
    }

    private ResourceDraft draft(ResourceType type, boolean withWorker) {
        return new ResourceDraft("Anything", type, withWorker ? worker.id() : null, null);
    }

    private static Optional<WorkerTypeChanged> change(WorkerType workerType, String json) {
        return WorkerTypeDecisions.change(
                workerType, read(json, UpdateWorkerTypeRequest.class).edit());
    }

    private static Optional<WorkerChanged> change(Worker worker, String json) {
        return WorkerDecisions.change(
                worker, read(json, UpdateWorkerRequest.class).edit());
    }

    private static Optional<ResourceChanged> change(Resource resource, String json) {
        return ResourceDecisions.change(
                resource, read(json, UpdateResourceRequest.class).edit());
    }

    private static Refusal assertRefused(ThrowingCallable decision, ErrorCode code) {
        var refusal =
                assertThatExceptionOfType(Refusal.class).isThrownBy(decision).actual();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
