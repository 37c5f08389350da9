package dev.planner.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What travels on the channel, as text: {@code facts <epoch> <number>[ <key> <version>…]}, {@code beat <number> <epoch> <instant>} or {@code
 * epoch <number>}. Publications are numbered within their epoch, and a heartbeat tells the number of the last one before it.
 */
sealed interface Announcement {

    String FACTS = "facts ";
    String BEAT = "beat ";
    String EPOCH = "epoch ";

    record OfFacts(long epoch, long number, List<News> news) implements Announcement {}

    record OfHeartbeat(Heartbeat heartbeat, long number) implements Announcement {}

    record OfEpoch(long epoch) implements Announcement {}

    /** That a fact has a version that is as new as this. */
    record News(FactKey key, long version) {}

    /** The part of a publication's message that tells the facts. */
    static String factsOf(Collection<? extends Fact> facts) {
        return facts.stream().map(fact -> fact(fact.key(), fact.version())).collect(Collectors.joining());
    }

    static String fact(FactKey key, long version) {
        return " " + key + " " + version;
    }

    /** Empty for what no one of us sends. */
    static Optional<Announcement> parse(String message) {
        try {
            if (message.startsWith(FACTS)) {
                return parseFacts(message.split(" ", -1));
            }
            if (message.startsWith(BEAT)) {
                return parseBeat(message.split(" ", 3));
            }
            return message.startsWith(EPOCH)
                    ? Optional.of(new OfEpoch(Long.parseLong(message.substring(EPOCH.length()))))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Announcement> parseFacts(String[] words) {
        if (words.length % 2 == 0) {
            return Optional.empty();
        }
        List<News> news = new ArrayList<>();
        for (int at = 3; at < words.length; at += 2) {
            var version = Long.parseLong(words[at + 1]);
            // A kind of fact that this release does not know is one that it never looks up.
            FactKey.parse(words[at]).ifPresent(key -> news.add(new News(key, version)));
        }
        return Optional.of(new OfFacts(Long.parseLong(words[1]), Long.parseLong(words[2]), news));
    }

    private static Optional<Announcement> parseBeat(String[] words) {
        return words.length < 3
                ? Optional.empty()
                : Heartbeat.decode(words[2]).map(beat -> new OfHeartbeat(beat, Long.parseLong(words[1])));
    }
}
