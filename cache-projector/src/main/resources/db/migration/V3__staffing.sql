-- Worker types with their rates, workers and resources (domain reference, section 13). They have aggregates and streams of their own, so that
-- there are no foreign keys between them, as there are none elsewhere: a worker may arrive before the worker type.

create table worker_types (
    id          uuid primary key,
    type        text        not null,
    description text        not null,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index ix_worker_types_type on worker_types (type collate "C", id);

-- A rate without end is open: valid for ever.
create table rates (
    id             uuid primary key,
    worker_type_id uuid           not null,
    amount         numeric(15, 2) not null,
    start_date     date           not null,
    end_date       date
);
create index ix_rates_worker_type_dates on rates (worker_type_id, start_date, end_date);

create table workers (
    id             uuid primary key,
    external_id    text        not null,
    name           text        not null,
    worker_type_id uuid        not null,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);
create index ix_workers_name on workers (name collate "C", id);
create index ix_workers_worker_type on workers (worker_type_id, name collate "C", id);

create table resources (
    id            uuid primary key,
    name          text        not null,
    resource_type text        not null check (resource_type in ('labor', 'non_labor')),
    worker_id     uuid,
    description   text,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index ix_resources_name on resources (name collate "C", id);
create index ix_resources_worker on resources (worker_id);
