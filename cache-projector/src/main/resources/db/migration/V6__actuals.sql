-- Actuals (domain reference, section 13), partitioned by month. The version of an actual is that of its timesheet, which is in
-- aggregate_sequences under <worker id>.<yyyy-MM>.

create table actuals (
    id                    uuid           not null,
    worker_id             uuid           not null,
    external_worker_id    text           not null,
    worker_name           text           not null,
    project_id            uuid           not null,
    actual_date           date           not null,
    allocation_percentage numeric(5, 2)  not null,
    capital_percentage    numeric(5, 2)  not null,
    expense_percentage    numeric(5, 2)  not null,
    split_source          text           not null check (split_source in ('plan', 'explicit', 'default')),
    is_unplanned          boolean        not null,
    is_outside_project    boolean        not null,
    actual_cost           numeric(15, 2) not null,
    capital_amount        numeric(15, 2) not null,
    expense_amount        numeric(15, 2) not null,
    created_at            timestamptz    not null,
    updated_at            timestamptz    not null,
    primary key (worker_id, actual_date, project_id)
) partition by range (actual_date);
create index ix_actuals_id on actuals (id);
create index ix_actuals_date on actuals (actual_date, id);
create index ix_actuals_worker_date on actuals (external_worker_id, actual_date);
create index ix_actuals_project_date on actuals (project_id, actual_date);

-- Makes the partition of the day's month, unless it is there. Attached rather than made in place, because that does not keep readers out; the
-- lock lets of two who need the same partition one make it.
create function create_actuals_partition(day date) returns void language plpgsql as $$
declare
    first date := date_trunc('month', day);
    name  text := 'actuals_' || to_char(first, 'YYYY_MM');
begin
    if to_regclass(name) is null then
        perform pg_advisory_xact_lock(hashtext('create_actuals_partition'));
        if to_regclass(name) is null then
            execute format('create table %I (like actuals including defaults including constraints)', name);
            execute format(
                'alter table actuals attach partition %I for values from (%L) to (%L)', name, first, (first + interval '1 month')::date);
        end if;
    end if;
end
$$;

-- Ahead for a year; what lies elsewhere is made when it is needed.
select create_actuals_partition(month::date)
from generate_series(date_trunc('month', now()), now() + interval '11 months', interval '1 month') month;
