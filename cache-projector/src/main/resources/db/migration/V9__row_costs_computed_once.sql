-- Plan rows with their price, as before, but each cost is computed once a row: the planner wrote the product into the query wherever rounding and sums
-- mention it, and it was computed each time. The offsets keep the planner from that.
create or replace view plan_row_costs as
select a.project_id, a.assignment_date, a.resource_id, a.allocation_percentage, a.capital_percentage, a.expense_percentage,
       r.resource_type, r.worker_id, w.external_id as external_worker_id, w.name as worker_name, p.amount as rate,
       rounded.cost, rounded.capital_cost,
       c.worker_id is not null as has_actual
from resource_assignments a
left join resources r on r.id = a.resource_id
left join workers w on w.id = r.worker_id
left join rates p on p.worker_type_id = w.worker_type_id and p.start_date <= a.assignment_date
    and (p.end_date is null or p.end_date >= a.assignment_date)
left join actuals c on c.worker_id = r.worker_id and c.actual_date = a.assignment_date and c.project_id = a.project_id
cross join lateral (
    select round_half_even(exact.cost) as cost, round_half_even(exact.capital_cost) as capital_cost
    from (
        select p.amount * a.allocation_percentage * 0.01 as cost,
               p.amount * a.allocation_percentage * a.capital_percentage * 0.0001 as capital_cost
        offset 0) exact
    offset 0) rounded;
