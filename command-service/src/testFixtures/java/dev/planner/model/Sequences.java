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

    private final Optional<ReadSide> reads;
    private final Length length;
    private final Census census = new Census();
    private final Queue<Difference> differences = new ConcurrentLinkedQueue<>();

    /**
     * How long sequences are, in commands; the first eight are about as many as something to book on takes.
     *
     * @param min at least so many
     * @param max fewer than so many
     * @param stretch after how many everything is compared, as at the end
     */
    public record Length(int min, int max, int stretch) {

        /** Many short ones, compared at the end. */
        public static final Length SHORT = new Length(10, 26, 26);
    }

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
        this.length = Length.SHORT;
    }

    /** Compares what can be read as well. */
    public Sequences(ReadSide reads) {
        this(reads, Length.SHORT);
    }

    /** Compares what can be read as well. */
    public Sequences(ReadSide reads, Length length) {
        this.reads = Optional.of(reads);
        this.length = length;
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
        var count = random.nextInt(length.min, length.max);
        while (sent.size() < count) {
            var command = commands.next();
            sent.add(command);
            var isCompared = sent.size() % length.stretch == 0 || sent.size() == count;
            var difference = trial.send(command).or(() -> isCompared ? aftermath(trial, seed) : Optional.empty());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** Leaves out one command after the other, as long as the rest still differs. */
    private Difference shortened(Service service, long seed, List<Command> commands, String text) {
        var shortest = new Difference(seed, List.copyOf(commands), text);
        for (int i = commands.size() - 1; i >= 0; i--) {
            var shorter = new ArrayList<>(shortest.shortest);
            shorter.remove(i);
            var difference = replay(service, seed, shorter);
            if (difference.isPresent()) {
                shortest = new Difference(seed, shorter, difference.get());
            }
        }
        return shortest;
    }

    private Optional<String> replay(Service service, long seed, List<Command> commands) {
        var trial = new Trial(service, new Census());
        for (Command command : commands) {
            var difference = trial.send(command);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return aftermath(trial, seed);
    }

    private Optional<String> aftermath(Trial trial, long seed) {
        return trial.compareEvents()
                .or(() -> reads.flatMap(side -> new ReadComparison(side, trial).difference()))
                .or(() -> reads.flatMap(side -> side.compare(trial.outcome(seed))));
    }
}
