package dev.planner.projector.jobs;

import java.util.Optional;
import java.util.UUID;

/** Where a job has got to. */
public final class JobProgress {

    private final UUID job;
    private final JobBoard board;

    JobProgress(UUID job, JobBoard board) {
        this.job = job;
        this.board = board;
    }

    /** What was noted last, perhaps by another instance; empty at the beginning. */
    public Optional<String> position() {
        return board.position(job);
    }

    /** Says how much there is to do. */
    public void expect(long total) {
        board.expect(job, total);
    }

    /** Notes that so many more pieces are done, and where to go on. */
    public void advance(String position, long pieces) {
        board.advance(job, position, pieces);
    }

    /** Notes what the job has to say to whoever asked for it. */
    public void conclude(String result) {
        board.conclude(job, result);
    }
}
