package dev.planner.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Runs random sequences of commands against a service and the model, until one differs. May be used by several threads. */
public final class Sequences {

    /** In commands; the first ones are about as many as something to book on takes. */
    private static final int MIN_LENGTH = 10;

    private static final int MAX_LENGTH = 26;

    private final Optional<ReadSide> reads;
    private final Census census = new Census();
    private final Queue<Difference> differences = new ConcurrentLinkedQueue<>();

    private record Difference(long seed, List<Command> shortest, String text) {

        @Override
        public String toString() {
            var commands = shortest.stream().map(Command::toString).collect(Collectors.joining("\n"));
            return "sequence %d, shortened to %d commands:%n%s%n%s".formatted(seed, shortest.size(), commands, text);
        }
    }

    /** Compares answers, and the events when a sequence has ended. */
    public Sequences() {
        this.reads = Optional.empty();
    }

    /** Compares what can be read as well. */
    public Sequences(ReadSide reads) {
        this.reads = Optional.of(reads);
    }

    /**
     * Runs one sequence, if none has differed so far.
     *
     * @param seed which sequence
     */
    public void run(Service service, long seed) {
        if (differences.isEmpty()) {
            var sent = new ArrayList<Command>();
            attempt(service, seed, sent)
                    .ifPresent(text -> differences.add(shortened(service, seed, sent, text)));
        }
    }

    /** @throws AssertionError if anything differed, with the shortest sequence first */
    public Census finished() {
        if (!differences.isEmpty()) {
            throw new AssertionError(differences.stream()
                    .sorted(Comparator.comparingInt(difference -> difference.shortest.size()))
                    .map(Difference::toString)
                    .collect(Collectors.joining("\n\n")));
        }
        return census;
    }

    private Optional<String> attempt(Service service, long seed, List<Command> sent) {
        var trial = new Trial(service, census);
        var random = new Random(seed);
        var commands = new RandomCommands(random, trial.model());
        var length = random.nextInt(MIN_LENGTH, MAX_LENGTH);
        while (sent.size() < length) {
            var command = commands.next();
            sent.add(command);
            var difference = trial.send(command);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return aftermath(trial);
    }

    /** Leaves out one command after the other, as long as the rest still differs. */
    private Difference shortened(Service service, long seed, List<Command> commands, String text) {
        var shortest = new Difference(seed, List.copyOf(commands), text);
        for (int i = commands.size() - 1; i >= 0; i--) {
            var shorter = new ArrayList<>(shortest.shortest);
            shorter.remove(i);
            var difference = replay(service, shorter);
            if (difference.isPresent()) {
                shortest = new Difference(seed, shorter, difference.get());
            }
        }
        return shortest;
    }

    private Optional<String> replay(Service service, List<Command> commands) {
        var trial = new Trial(service, new Census());
        for (Command command : commands) {
            var difference = trial.send(command);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return aftermath(trial);
    }

    private Optional<String> aftermath(Trial trial) {
        return trial.compareEvents()
                .or(() -> reads.flatMap(side -> new ReadComparison(side, trial).difference()));
    }
}
