package dev.planner.cache;

import java.util.Optional;

/** What travels on the channel, as text: {@code fact <key> <version>}, {@code beat <epoch> <instant>} or {@code epoch <number>}. */
sealed interface Announcement {

    String FACT = "fact ";
    String BEAT = "beat ";
    String EPOCH = "epoch ";

    record OfFact(FactKey key, long version) implements Announcement {}

    record OfHeartbeat(Heartbeat heartbeat) implements Announcement {}

    record OfEpoch(long epoch) implements Announcement {}

    static String prefixOf(FactKey key) {
        return FACT + key + " ";
    }

    static String of(FactKey key, long version) {
        return prefixOf(key) + version;
    }

    static String of(Heartbeat heartbeat) {
        return BEAT + heartbeat.encode();
    }

    /** Empty for what no one of us sends. */
    static Optional<Announcement> parse(String message) {
        try {
            if (message.startsWith(FACT)) {
                return parseFact(message);
            }
            if (message.startsWith(BEAT)) {
                return Heartbeat.decode(message.substring(BEAT.length())).map(OfHeartbeat::new);
            }
            return message.startsWith(EPOCH)
                    ? Optional.of(new OfEpoch(Long.parseLong(message.substring(EPOCH.length()))))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Announcement> parseFact(String message) {
        var space = message.lastIndexOf(' ');
        if (space < FACT.length()) {
            return Optional.empty();
        }
        var version = Long.parseLong(message.substring(space + 1));
        return FactKey.parse(message.substring(FACT.length(), space)).map(key -> new OfFact(key, version));
    }

    default void tell(InvalidationListener listener) {
        switch (this) {
            case OfFact(FactKey key, long version) -> listener.invalidated(key, version);
            case OfHeartbeat(Heartbeat heartbeat) -> listener.heartbeat(heartbeat);
            case OfEpoch(long epoch) -> listener.epochOpened(epoch);
        }
    }
}
