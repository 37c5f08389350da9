-- The event store, in the layout that Axon's JDBC engine expects, and the outbox from which the relay feeds Kafka.

-- "cache 1", so that numbers are handed out in the order in which they are asked for, whichever connection asks: an aggregate's next event
-- always has a greater global_index than the one before it.
create sequence domain_event_entry_seq as bigint increment by 1 cache 1;

create table domain_event_entry (
    global_index         bigint       not null default nextval('domain_event_entry_seq'),
    event_identifier     varchar(255) not null,
    time_stamp           varchar(255) not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(255),
    payload              bytea        not null,
    meta_data            bytea,
    type                 varchar(255),
    aggregate_identifier varchar(255) not null,
    sequence_number      bigint       not null,
    constraint pk_domain_event_entry primary key (global_index),
    constraint uq_domain_event_entry_identifier unique (event_identifier),
    constraint uq_domain_event_entry_aggregate unique (aggregate_identifier, sequence_number)
);

alter sequence domain_event_entry_seq owned by domain_event_entry.global_index;

create table snapshot_event_entry (
    event_identifier     varchar(255) not null,
    time_stamp           varchar(255) not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(255),
    payload              bytea        not null,
    meta_data            bytea,
    type                 varchar(255) not null,
    aggregate_identifier varchar(255) not null,
    sequence_number      bigint       not null,
    constraint pk_snapshot_event_entry primary key (aggregate_identifier, sequence_number, type),
    constraint uq_snapshot_event_entry_identifier unique (event_identifier)
);

-- What is not in Kafka yet: one row per event, inserted in the event's own transaction and deleted once the broker has acknowledged the event.
-- No foreign key: it would lock each event row once more for nothing, because events are never deleted.
create table event_outbox (
    global_index bigint      not null,
    appended_at  timestamptz not null default clock_timestamp(),
    constraint pk_event_outbox primary key (global_index)
) with (
    -- Every row dies young and the live ones are few, so the default (a fifth of the table dead) would let the scan of the oldest rows wade
    -- through corpses. Thresholds are in rows; vacuuming a table this small may run at full speed.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 10000,
    autovacuum_vacuum_cost_delay = 0
);

create function event_outbox_fill() returns trigger language plpgsql as $$
begin
    insert into event_outbox (global_index) select global_index from appended;
    return null;
end
$$;

-- In the database rather than in the code that appends, so that no append can forget it.
create trigger event_outbox_fill
    after insert on domain_event_entry
    referencing new table as appended
    for each statement execute function event_outbox_fill();
