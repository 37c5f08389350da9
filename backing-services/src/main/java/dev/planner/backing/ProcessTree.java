package dev.planner.backing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process with everything it has started. */
record ProcessTree(ProcessHandle root) {

    static final Duration GRACE = Duration.ofSeconds(20);

    /** Asks the root, paused or not, to end by the given signal; what is still there after twenty seconds is killed. */
    void stop(String signal) {
        signal(signal, Stream.of(root));
        resume();
        if (!Patience.until(GRACE, () -> hasEnded(root))) {
            kill();
        }
    }

    /** Returns when nothing of the tree is left. */
    void kill() {
        // The root first: it must not replace the children that it sees dying.
        List<ProcessHandle> processes = processes().toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        Patience.until(GRACE, () -> processes.stream().allMatch(ProcessTree::hasEnded));
    }

    /** The root first: what it starts while its descendants are looked up would go on. */
    void pause() {
        signal("STOP", Stream.of(root));
        signal("STOP", root.descendants());
    }

    void resume() {
        signal("CONT", processes());
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    /** A dead process whose parent has not asked for its exit status keeps its pid, but no longer has a command. */
    static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    private static void signal(String name, Stream<ProcessHandle> processes) {
        // By the shell's own kill: a small machine has no other.
        var command = new ArrayList<>(List.of("sh", "-c", "kill -s \"$0\" \"$@\"", name));
        processes.map(process -> Long.toString(process.pid())).forEach(command::add);
        // A process that has ended meanwhile is no failure.
        new Command(command).tryToRun();
    }
}
