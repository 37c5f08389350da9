-- The budgets of a project, each the sum over its phases. A list of programs sums them up for every program of a page: over projects, and along
-- an index, that takes a hundredth of what it takes over phases. A sum knows no upper limit
-- of its own, unlike a single budget.
alter table projects
    add column capital_budget numeric(20, 2) not null default 0,
    add column expense_budget numeric(20, 2) not null default 0;

update projects
set capital_budget = budget.capital, expense_budget = budget.expense
from (select project_id, sum(capital_budget) as capital, sum(expense_budget) as expense from phases group by project_id) budget
where budget.project_id = projects.id;

create index ix_projects_program_budget on projects (program_id) include (capital_budget, expense_budget);
