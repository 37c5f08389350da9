/** The published language: what every Planner event is, which stream carries it, and what travels beside it. */
@NullMarked
package dev.planner.events;

import org.jspecify.annotations.NullMarked;
