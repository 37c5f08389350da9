-- Imports decide on many days of many workers or resources at once. The lookups therefore say how much of a day is taken; what was
-- committed before is taken from the event store.

alter table actual_lookup add column allocation_percentage numeric(5, 2);

update actual_lookup set allocation_percentage = (
    select (convert_from(payload, 'UTF8')::jsonb ->> 'allocationPercentage')::numeric
    from domain_event_entry
    where aggregate_identifier = worker_id || '.' || to_char(actual_date, 'YYYY-MM')
        and payload_type in ('planner.actuals.actual-recorded', 'planner.actuals.actual-changed')
        and convert_from(payload, 'UTF8')::jsonb ->> 'actualId' = actual_id::text
    order by sequence_number desc limit 1);

alter table actual_lookup alter column allocation_percentage set not null;

create index actual_lookup_worker_date on actual_lookup (worker_id, actual_date);

alter table plan_row_lookup add column allocation_percentage numeric(5, 2);

update plan_row_lookup set allocation_percentage = (
    select (body ->> 'allocationPercentage')::numeric
    from domain_event_entry, lateral (select convert_from(payload, 'UTF8')::jsonb) event (body)
    where aggregate_identifier = resource_id || '.' || to_char(day, 'YYYY-MM')
        and payload_type = 'planner.plan.rows-set'
        and body ->> 'projectId' = project_id::text
        and day between (body ->> 'from')::date and (body ->> 'to')::date
    order by sequence_number desc limit 1);

alter table plan_row_lookup alter column allocation_percentage set not null;

create index plan_row_lookup_resource_day on plan_row_lookup (resource_id, day);

-- Imports that answer before they are done. The row of a job ends in the transaction that stores what it imports; one that gives no sign of
-- life until "alive_until" has been interrupted, and then nothing of it is stored.
create table import_job (
    import_id   uuid        primary key,
    owner       uuid        not null,
    kind        varchar(20) not null,
    state       varchar(20) not null constraint import_job_state_check check (state in ('running', 'accepted', 'rejected', 'failed')),
    dry_run     boolean     not null,
    total_rows  int         not null,
    stored_rows int         not null default 0,
    created_at  timestamptz not null default clock_timestamp(),
    alive_until timestamptz not null,
    ended_at    timestamptz,
    answer      json
);
create index import_job_ended_at on import_job (ended_at);
