package dev.planner.benchmarks.load;

import dev.planner.benchmarks.load.Results.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phases one after the other: the first request of one ends the one before. */
final class Recording {

    private final List<Result> results = new ArrayList<>();
    private volatile @Nullable PhaseRecorder current;

    PhaseRecorder of(Phase phase) {
        var recorder = current;
        return recorder != null && recorder.phase() == phase ? recorder : begin(phase);
    }

    synchronized Results end() {
        close();
        current = null;
        return new Results(List.copyOf(results));
    }

    private synchronized PhaseRecorder begin(Phase phase) {
        var recorder = current;
        if (recorder == null || recorder.phase() != phase) {
            close();
            recorder = new PhaseRecorder(phase);
            current = recorder;
        }
        return recorder;
    }

    private void close() {
        var recorder = current;
        if (recorder != null) {
            results.add(recorder.result());
        }
    }
}
