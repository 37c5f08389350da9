-- Actuals (domain reference, section 13), in a partition for each month, which the projector makes when it needs it. The version of
-- an actual is that of its timesheet, which is in aggregate_sequences under <worker id>.<yyyy-MM>.

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
