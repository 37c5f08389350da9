package dev.planner.query.reportcache;

import dev.planner.query.freshness.EntityTag;
import dev.planner.query.tabular.Tabular;
import org.jspecify.annotations.Nullable;

/** What a client gets of a report. */
sealed interface ReportAnswer {

    /** Absent if the answer itself is to be digested. */
    @Nullable
    EntityTag tag();

    /** All of it, as JSON. */
    final class Json implements ReportAnswer {

        private final byte[] body;
        private final @Nullable EntityTag tag;

        Json(byte[] body, @Nullable EntityTag tag) {
            this.body = body;
            this.tag = tag;
        }

        byte[] body() {
            return body;
        }

        @Override
        public @Nullable EntityTag tag() {
            return tag;
        }
    }

    /** Its table, to be written as CSV. */
    record Csv(Tabular table, @Nullable EntityTag tag) implements ReportAnswer {}

    /** Nothing, because the client has it already. */
    record Unchanged(EntityTag tag) implements ReportAnswer {}
}
