package dev.planner.projector.cachewriter;

/**
 * What has been entrusted to Redis.
 *
 * @param epoch under which facts are published
 * @param publications of this epoch that are known to have been made; a Redis that counts fewer has forgotten some
 */
public record Trust(long epoch, long publications) {}
