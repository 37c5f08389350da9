package dev.planner.events;

/** The id of an aggregate. Prints as its bare value, which no other aggregate of any kind has. */
public interface AggregateId {}
