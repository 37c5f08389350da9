-- What plans and actuals cost (domain reference, sections 9 to 11), summed up so that the cost of a report follows the days and months that it
-- covers and not the rows beneath. Each sum is set from the detail rows in the transaction that changes them, never counted up, so that it is
-- what the detail says whatever is delivered twice. Expense is what is left of cost after capital.

-- Money is rounded half to even; round() rounds half away from zero. Not declared strict: the planner then writes it into the query, which
-- makes it several times as fast as a call.
create function round_half_even(amount numeric) returns numeric
    language sql immutable parallel safe
    return case when abs(amount - round(amount, 2)) = 0.005 then round(amount * 50) * 0.02 else round(amount, 2) end;

-- Plan rows with their price: the rate of the worker's type on the row's day. Without one, cost is null; a resource, worker or type that has not
-- arrived yet has none.
create view plan_row_costs as
select a.project_id, a.assignment_date, a.resource_id, a.allocation_percentage, a.capital_percentage, a.expense_percentage,
       r.resource_type, r.worker_id, w.external_id as external_worker_id, w.name as worker_name, p.amount as rate,
       round_half_even(p.amount * a.allocation_percentage * 0.01) as cost,
       round_half_even(p.amount * a.allocation_percentage * a.capital_percentage * 0.0001) as capital_cost,
       c.worker_id is not null as has_actual
from resource_assignments a
left join resources r on r.id = a.resource_id
left join workers w on w.id = r.worker_id
left join rates p on p.worker_type_id = w.worker_type_id and p.start_date <= a.assignment_date
    and (p.end_date is null or p.end_date >= a.assignment_date)
left join actuals c on c.worker_id = r.worker_id and c.actual_date = a.assignment_date and c.project_id = a.project_id;

-- One day of one project; a day with neither plan rows nor actuals has no row. Unmatched is the cost of priced plan rows whose worker has no
-- actual that day: overdue, once the day is past.
create table project_days (
    project_id         uuid           not null,
    day                date           not null,
    plan_rows          int            not null,
    unpriced_rows      int            not null,
    plan_cost          numeric(20, 2) not null,
    plan_capital       numeric(20, 2) not null,
    unmatched_cost     numeric(20, 2) not null,
    unmatched_capital  numeric(20, 2) not null,
    actuals_count      int            not null,
    actual_allocation  numeric(20, 2) not null,
    actual_cost        numeric(20, 2) not null,
    actual_capital     numeric(20, 2) not null,
    primary key (project_id, day)
) with (fillfactor = 80);

-- The same, summed by calendar month. Month is its first day.
create table project_months (
    project_id         uuid           not null,
    month              date           not null,
    plan_rows          int            not null,
    unpriced_rows      int            not null,
    plan_cost          numeric(20, 2) not null,
    plan_capital       numeric(20, 2) not null,
    unmatched_cost     numeric(20, 2) not null,
    unmatched_capital  numeric(20, 2) not null,
    actuals_count      int            not null,
    actual_allocation  numeric(20, 2) not null,
    actual_cost        numeric(20, 2) not null,
    actual_capital     numeric(20, 2) not null,
    primary key (project_id, month)
) with (fillfactor = 80);

-- Actuals by worker, for the drill-down by worker.
create table project_worker_months (
    project_id         uuid           not null,
    month              date           not null,
    worker_id          uuid           not null,
    external_worker_id text           not null,
    actuals_count      int            not null,
    actual_allocation  numeric(20, 2) not null,
    actual_cost        numeric(20, 2) not null,
    actual_capital     numeric(20, 2) not null,
    primary key (project_id, month, worker_id)
) with (fillfactor = 80);

-- A new number whenever something that a report about the project or program shows has changed: what cached reports are held against.
create sequence report_versions;
create table report_tags (
    kind    text   not null check (kind in ('program', 'project')),
    id      uuid   not null,
    version bigint not null,
    primary key (kind, id)
) with (fillfactor = 50);

-- What the sums must be, by the detail rows: for the first filling and for the reconciliation. Too slow for anything else.
create view project_days_by_detail as
select project_id, day, sum(plan_rows)::int as plan_rows, sum(unpriced_rows)::int as unpriced_rows,
       sum(plan_cost)::numeric(20, 2) as plan_cost, sum(plan_capital)::numeric(20, 2) as plan_capital,
       sum(unmatched_cost)::numeric(20, 2) as unmatched_cost, sum(unmatched_capital)::numeric(20, 2) as unmatched_capital,
       sum(actuals_count)::int as actuals_count, sum(actual_allocation)::numeric(20, 2) as actual_allocation,
       sum(actual_cost)::numeric(20, 2) as actual_cost, sum(actual_capital)::numeric(20, 2) as actual_capital
from (
    select project_id, assignment_date as day, 1 as plan_rows, case when cost is null then 1 else 0 end as unpriced_rows,
           coalesce(cost, 0) as plan_cost, coalesce(capital_cost, 0) as plan_capital,
           case when has_actual then 0 else coalesce(cost, 0) end as unmatched_cost,
           case when has_actual then 0 else coalesce(capital_cost, 0) end as unmatched_capital,
           0 as actuals_count, 0 as actual_allocation, 0 as actual_cost, 0 as actual_capital
    from plan_row_costs
    union all
    select project_id, actual_date, 0, 0, 0, 0, 0, 0, 1, allocation_percentage, actual_cost, capital_amount
    from actuals
) detail
group by project_id, day;

create view project_months_by_days as
select project_id, date_trunc('month', day)::date as month, sum(plan_rows)::int as plan_rows, sum(unpriced_rows)::int as unpriced_rows,
       sum(plan_cost)::numeric(20, 2) as plan_cost, sum(plan_capital)::numeric(20, 2) as plan_capital,
       sum(unmatched_cost)::numeric(20, 2) as unmatched_cost, sum(unmatched_capital)::numeric(20, 2) as unmatched_capital,
       sum(actuals_count)::int as actuals_count, sum(actual_allocation)::numeric(20, 2) as actual_allocation,
       sum(actual_cost)::numeric(20, 2) as actual_cost, sum(actual_capital)::numeric(20, 2) as actual_capital
from project_days
group by project_id, date_trunc('month', day)::date;

create view project_worker_months_by_detail as
select project_id, date_trunc('month', actual_date)::date as month, worker_id, max(external_worker_id) as external_worker_id,
       count(*)::int as actuals_count, sum(allocation_percentage)::numeric(20, 2) as actual_allocation,
       sum(actual_cost)::numeric(20, 2) as actual_cost, sum(capital_amount)::numeric(20, 2) as actual_capital
from actuals
group by project_id, date_trunc('month', actual_date)::date, worker_id;

-- Where the last reconciliation has found that a sum is not what the rows beneath it say: what an operator has to look into. Found and due
-- are the columns that differ; null if there is no such row.
create table report_differences (
    sums       text        not null check (sums in ('project_days', 'project_months', 'project_worker_months')),
    project_id uuid        not null,
    start_date date        not null,
    worker_id  uuid,
    found      jsonb,
    due        jsonb,
    found_at   timestamptz not null
);
create index ix_report_differences_project on report_differences (project_id);

-- What a job has to say at its end.
alter table jobs add column result text;

insert into project_days select * from project_days_by_detail;
insert into project_months select * from project_months_by_days;
insert into project_worker_months select * from project_worker_months_by_detail;
insert into report_tags select 'project', id, nextval('report_versions') from projects;
insert into report_tags select 'program', id, nextval('report_versions') from programs;
