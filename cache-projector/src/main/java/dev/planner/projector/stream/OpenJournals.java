package dev.planner.projector.stream;

import java.util.ArrayList;
import java.util.List;

/** What the journals will write for a batch. */
final class OpenJournals {

    private final List<OpenJournal<?>> journals;

    OpenJournals(List<EventJournal<?>> journals) {
        this.journals = journals.stream().<OpenJournal<?>>map(OpenJournal::new).toList();
    }

    /** Enters the event in all journals, or in none if one of them fails. */
    void enter(Applied applied) {
        journals.stream().map(journal -> journal.draft(applied)).toList().forEach(Runnable::run);
    }

    void write() {
        journals.forEach(OpenJournal::write);
    }

    private static final class OpenJournal<R> {

        private final EventJournal<R> journal;
        private final List<R> rows = new ArrayList<>();

        OpenJournal(EventJournal<R> journal) {
            this.journal = journal;
        }

        Runnable draft(Applied applied) {
            var drafted = journal.rows(applied);
            return () -> rows.addAll(drafted);
        }

        void write() {
            if (!rows.isEmpty()) {
                journal.write(rows);
            }
        }
    }
}
