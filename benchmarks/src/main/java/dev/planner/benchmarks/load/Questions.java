package dev.planner.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Requests that are gone through in a circle by all who ask. A file has a token and a body on each line, with a tab between. */
final class Questions {

    private final List<Question> questions;
    private final AtomicLong next = new AtomicLong();

    private Questions(List<Question> questions) {
        this.questions = questions;
    }

    record Question(String token, String body) {

        String line() {
            return token + "\t" + body;
        }
    }

    static Questions read(Path file) {
        Map<String, String> tokens = new HashMap<>();
        List<Question> questions = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {
                var tab = line.indexOf('\t');
                var token = tokens.computeIfAbsent(line.substring(0, tab), text -> text); // one object for each caller
                questions.add(new Question(token, line.substring(tab + 1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Questions(questions);
    }

    static void write(Path file, Stream<Question> questions) {
        try (var writer = Files.newBufferedWriter(file)) {
            for (var one = questions.iterator(); one.hasNext(); ) {
                writer.write(one.next().line());
                writer.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Question next() {
        return questions.get((int) (next.getAndIncrement() % questions.size()));
    }

    boolean areAllAsked() {
        return next.get() >= questions.size();
    }
}
