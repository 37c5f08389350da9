package dev.planner.cache;

/**
 * Is told what others write. All calls come from one thread, in the order of the channel, and must return fast. Messages are lost while
 * disconnected, so {@link #connected} means: whatever was kept from before may be outdated.
 */
public interface InvalidationListener {

    /** From now on nothing is missed until {@link #disconnected}, or {@link #missed} tells. */
    void connected();

    /** Whatever is held under this key is to be dropped, and nothing older than {@code version} is to be taken for current again. */
    void invalidated(FactKey key, long version);

    void heartbeat(Heartbeat heartbeat);

    /** Everything that belongs to an earlier epoch is to be forgotten. */
    void epochOpened(long epoch);

    /** Messages were lost although the connection held: whatever was kept from before may be outdated. */
    void missed();

    void disconnected();
}
