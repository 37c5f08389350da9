package dev.planner.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer came from and how fresh it is.
 *
 * @param tier {@code near}, {@code redis} or {@code tables} of the query service; {@code client} for the memory of this application
 * @param age everything committed longer ago is in the answer, as of the moment it was given; to the millisecond
 * @param degraded whether a cache of the query service was away or distrusted
 * @param version of the user whose grants were looked at; absent for an unknown user
 */
public record Receipt(
        String tier,
        Duration age,
        boolean degraded,
        @Nullable Long version) {

    static final String CLIENT = "client";

    Receipt fromMemory(Duration currentAge) {
        return new Receipt(CLIENT, currentAge, degraded, version);
    }
}
