-- Every id that an aggregate was created under. An id belongs to one kind of aggregate for ever, deleted ones included: streams, caches and
-- consistency tokens know aggregates by their id alone. The fingerprint of a creation whose id the client chose lets the same body be sent twice.
create table created_id (
    id          uuid        primary key,
    kind        varchar(20) not null,
    fingerprint bytea
);

-- First answers to requests that carried an Idempotency-Key; a row is written in the transaction of its command. The answer is json and not
-- jsonb, which would give its fields back in another order.
create table idempotency_record (
    caller      uuid         not null,
    key         varchar(255) not null,
    fingerprint bytea        not null,
    answer      json,
    created_at  timestamptz  not null default now(),
    primary key (caller, key)
);
create index idempotency_record_created_at on idempotency_record (created_at);
