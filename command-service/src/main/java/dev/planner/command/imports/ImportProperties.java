package dev.planner.command.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of imports.
 *
 * @param maxRows below the header
 * @param maxColumns of a row
 * @param maxRowLength of a row, in characters
 * @param concurrent how many files an instance has in memory at a time, in requests and in jobs together, at least 1
 * @param patience how long a request waits until one of them is done
 * @param jobLease how long after its last sign of life a job counts as interrupted
 * @param jobPulse how often a job gives a sign of life and tells its progress; much less than the lease
 * @param jobRetention how long jobs that have ended are kept
 * @param jobCleaning how often older ones are deleted
 */
@ConfigurationProperties("planner.imports")
record ImportProperties(
        @DefaultValue("100000") int maxRows,
        @DefaultValue("256") int maxColumns,
        @DefaultValue("65536") int maxRowLength,
        @DefaultValue("2") int concurrent,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("15s") Duration jobLease,
        @DefaultValue("1s") Duration jobPulse,
        @DefaultValue("7d") Duration jobRetention,
        @DefaultValue("10m") Duration jobCleaning) {

    ImportProperties {
        if (maxRows < 1 || maxColumns < 1 || maxRowLength < 1 || concurrent < 1) {
            throw new IllegalArgumentException("the bounds in planner.imports must be at least 1");
        }
    }
}
