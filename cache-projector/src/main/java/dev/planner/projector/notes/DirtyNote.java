package dev.planner.projector.notes;

import dev.planner.cache.FactKey;

/**
 * Says that a fact in the tables is newer than in some sink.
 *
 * @param number grows with every note about the same fact; whoever has brought the fact up to date since reading it clears up to here
 */
public record DirtyNote(FactKey key, long number) {}
