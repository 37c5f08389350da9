package dev.planner.projector.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the partitions of the audit trail are kept ready. One that is missing all the same is made when it is needed.
 *
 * @param monthsAhead how many months after the current one have their partition
 * @param checkInterval how often that is seen to
 * @param retryDelay after a fault of the database
 */
@ConfigurationProperties("planner.audit-partitions")
record AuditPartitionsProperties(
        @DefaultValue("3") int monthsAhead,
        @DefaultValue("6h") Duration checkInterval,
        @DefaultValue("5s") Duration retryDelay) {}
