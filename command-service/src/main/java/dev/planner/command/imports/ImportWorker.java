package dev.planner.command.imports;

import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandRequest;
import dev.planner.command.imports.ImportJobs.End;
import dev.planner.command.imports.ImportSlots.Slot;
import dev.planner.edge.correlation.Correlation;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.imports.ImportId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Does imports aside. A job ends in the transaction that stores its rows, so one that has not ended has stored nothing. */
final class ImportWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportJobs jobs;
    private final CommandExecutor executor;
    private final ImportProperties properties;
    private final ScheduledExecutorService pulses = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import-pulse").daemon().factory());

    ImportWorker(ImportJobs jobs, CommandExecutor executor, ImportProperties properties) {
        this.jobs = jobs;
        this.executor = executor;
        this.properties = properties;
    }

    /**
     * Begins at once; the place is given back at the end.
     *
     * @param request in whose name and correlation the work is done
     */
    <R> void begin(
            ImportId id, ImportKind<R> kind, ImportFile<R> file, boolean dryRun, CommandRequest request, Slot slot) {
        var correlation = Correlation.current();
        var work = new Work<>(id, kind, file, dryRun, request);
        slot.handOver();
        Thread.ofVirtual().name("import-" + id).start(() -> {
            try (var _ = correlation.open()) {
                work.run();
            } finally {
                slot.jobEnds();
            }
        });
    }

    @Override
    public void close() {
        pulses.shutdownNow();
    }

    /** One job. */
    private final class Work<R> {

        private final ImportId id;
        private final ImportKind<R> kind;
        private final ImportFile<R> file;
        private final boolean dryRun;
        private final CommandRequest request;
        private final AtomicInteger stored = new AtomicInteger();

        Work(ImportId id, ImportKind<R> kind, ImportFile<R> file, boolean dryRun, CommandRequest request) {
            this.id = id;
            this.kind = kind;
            this.file = file;
            this.dryRun = dryRun;
            this.request = request;
        }

        void run() {
            var period = properties.jobPulse().toMillis();
            var pulse = pulses.scheduleAtFixedRate(this::pulse, period, period, TimeUnit.MILLISECONDS);
            try {
                perform();
            } catch (Refusal refusal) {
                jobs.end(id, End.REJECTED, problem(refusal));
            } catch (RuntimeException fault) {
                LOG.error("The import {} met a defect", id, fault);
                jobs.end(
                        id, End.FAILED, Map.of("code", ErrorCode.INTERNAL_ERROR, "detail", "The import met a defect."));
            } finally {
                pulse.cancel(false);
            }
        }

        private void perform() {
            executor.execute(
                    (caller, events) -> {
                        var report = kind.perform(file, new ImportRun(id, dryRun, caller, events, stored::set))
                                .orRejection();
                        jobs.end(id, report.accepted() ? End.ACCEPTED : End.REJECTED, report);
                        return id;
                    },
                    request.withoutKey());
        }

        /** A sign of life that fails is one that is missing. */
        private void pulse() {
            try {
                jobs.pulse(id, stored.get());
            } catch (DataAccessException e) {
                LOG.warn("The import {} cannot tell that it is alive: {}", id, e.toString());
            }
        }

        private static Map<String, Object> problem(Refusal refusal) {
            var problem = new LinkedHashMap<String, Object>();
            problem.put("code", refusal.code());
            problem.put("detail", refusal.detail());
            problem.putAll(refusal.facts());
            return problem;
        }
    }
}
