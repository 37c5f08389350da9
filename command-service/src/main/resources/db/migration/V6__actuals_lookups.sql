-- What a command must know of rates, archives and actuals other than the aggregate it changes. Kept in the transaction that appends the
-- events; what was committed before is taken from the event store.
--
-- Whoever records or changes an actual takes FOR SHARE on the project, the worker and the worker type, in this order: archiving, deleting and
-- other dates of a project, deleting, renaming or another type of a worker, and rates wait for it, and it for them.

alter table project_lookup add column archived boolean not null default false;

update project_lookup set archived = true where 'planner.portfolio.project-archived' = (
    select payload_type from domain_event_entry
    where aggregate_identifier = project_id::text
        and payload_type in ('planner.portfolio.project-archived', 'planner.portfolio.project-restored')
    order by sequence_number desc limit 1);

-- A rate without end is open: valid for ever.
create table rate_lookup (
    rate_id        uuid           primary key,
    worker_type_id uuid           not null references worker_type_lookup on delete cascade,
    amount         numeric(15, 2) not null,
    start_date     date           not null,
    end_date       date
);
create index rate_lookup_worker_type_dates on rate_lookup (worker_type_id, start_date, end_date);

with rate_event as (
    select payload_type, convert_from(payload, 'UTF8')::jsonb as body from domain_event_entry
    where payload_type in ('planner.staffing.rate-set', 'planner.staffing.rate-closed')
)
insert into rate_lookup (rate_id, worker_type_id, amount, start_date, end_date)
select (opened.body ->> 'rateId')::uuid, worker_type_id, (opened.body ->> 'amount')::numeric, (opened.body ->> 'startDate')::date,
    coalesce(
        (closed.body ->> 'endDate')::date,
        lead((opened.body ->> 'startDate')::date) over (
            partition by worker_type_id order by (opened.body ->> 'startDate')::date) - 1)
from worker_type_lookup
join rate_event opened on opened.payload_type = 'planner.staffing.rate-set'
    and opened.body ->> 'workerTypeId' = worker_type_id::text
left join rate_event closed on closed.payload_type = 'planner.staffing.rate-closed'
    and closed.body ->> 'rateId' = opened.body ->> 'rateId';

-- The keys are the last guards of "one actual for a worker, project and day", "a project with actuals cannot be deleted" and "a worker with
-- actuals cannot be deleted".
create table actual_lookup (
    actual_id   uuid primary key,
    worker_id   uuid not null constraint actual_lookup_worker_fkey references worker_lookup,
    project_id  uuid not null constraint actual_lookup_project_fkey references project_lookup,
    actual_date date not null,
    constraint actual_lookup_place_key unique (worker_id, project_id, actual_date)
);
create index actual_lookup_project_date on actual_lookup (project_id, actual_date);

-- Actuals that were there: deleting one again is a repeated intention, deleting one that never was is an error.
create table ended_actual_lookup (
    actual_id   uuid primary key,
    worker_id   uuid not null,
    project_id  uuid not null,
    actual_date date not null
);
