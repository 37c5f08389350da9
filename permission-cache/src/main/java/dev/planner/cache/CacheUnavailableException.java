package dev.planner.cache;

/** Redis is away, too slow, out of memory, or not ready yet; whatever was asked may or may not have happened. */
public final class CacheUnavailableException extends RuntimeException {

    CacheUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
