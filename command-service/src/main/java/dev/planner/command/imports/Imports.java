package dev.planner.command.imports;

import dev.planner.command.execution.BodyDigest;
import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.imports.ImportSlots.Slot;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.imports.ImportId;
import dev.planner.events.wire.EventCodec;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Takes files of any kind: reads them while they arrive, before anything in the database is held, and has them stored now or by a job. */
public final class Imports {

    private static final String PREFER = "Prefer";
    private static final String PREFERENCE_APPLIED = "Preference-Applied";
    private static final String RESPOND_ASYNC = "respond-async";

    private final ImportSlots slots;
    private final ImportReader reader;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final CommandExecutor executor;
    private final CommandResponses responses;

    Imports(
            ImportSlots slots,
            ImportReader reader,
            ImportJobs jobs,
            ImportWorker worker,
            CommandExecutor executor,
            CommandResponses responses) {
        this.slots = slots;
        this.reader = reader;
        this.jobs = jobs;
        this.worker = worker;
        this.executor = executor;
        this.responses = responses;
    }

    /**
     * Imports the body of the request.
     *
     * @return 200 with an {@link ImportReport}; 202 with the location of a job if the client prefers that
     * @throws Refusal {@code IMPORT_HEADER_INVALID}, {@code IMPORT_REJECTED}; {@code UNAVAILABLE} if too many imports are under way
     */
    public <R> ResponseEntity<Object> take(HttpServletRequest request, boolean dryRun, ImportKind<R> kind) {
        requireUtf8(request);
        var slot = slots.take();
        try {
            var file = read(request, dryRun, kind);
            return prefersJob(request) ? later(kind, file, dryRun, slot) : now(kind, file, dryRun);
        } finally {
            slot.requestEnds();
        }
    }

    private <R> ResponseEntity<Object> now(ImportKind<R> kind, ImportFile<R> file, boolean dryRun) {
        var id = ImportId.random();
        var result = executor.execute(
                (caller, events) -> kind.perform(file, new ImportRun(id, dryRun, caller, events, ImportProgress.UNSEEN))
                        .orRejection());
        return responses.ok(result, result.requireExtra());
    }

    /** A request that is repeated under its idempotency key is told of the job that the first one began. */
    private <R> ResponseEntity<Object> later(ImportKind<R> kind, ImportFile<R> file, boolean dryRun, Slot slot) {
        var id = ImportId.random();
        var result = executor.execute((caller, _) -> {
            jobs.begin(id, caller, kind.name(), dryRun, file.totalRows());
            return new Begun(id.toString());
        });
        var begun = EventCodec.mapper().convertValue(result.requireExtra(), Begun.class);
        if (begun.id().equals(id.toString())) {
            worker.begin(id, kind, file, dryRun, executor.currentRequest(), slot);
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + begun.id()))
                .header(PREFERENCE_APPLIED, RESPOND_ASYNC)
                .body(begun);
    }

    /** What a client is told whose import is done aside. */
    private record Begun(String id) {}

    private static boolean prefersJob(HttpServletRequest request) {
        return Collections.list(request.getHeaders(PREFER)).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase(RESPOND_ASYNC));
    }

    private <R> ImportFile<R> read(HttpServletRequest request, boolean dryRun, ImportKind<R> kind) {
        var digest = sha256();
        var file = reader.read(new DigestInputStream(body(request), digest), dryRun, kind.columns(), kind::read);
        BodyDigest.note(request, digest.digest());
        return file;
    }

    private static InputStream body(HttpServletRequest request) {
        try {
            return request.getInputStream();
        } catch (IOException e) {
            throw Refusal.malformed("The body breaks off.");
        }
    }

    private static void requireUtf8(HttpServletRequest request) {
        Optional.ofNullable(request.getContentType())
                .map(MediaType::parseMediaType)
                .map(MediaType::getCharset)
                .filter(Imports::isOther)
                .ifPresent(_ -> {
                    throw Refusal.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "A file to be imported is text/csv in UTF-8.");
                });
    }

    private static boolean isOther(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
