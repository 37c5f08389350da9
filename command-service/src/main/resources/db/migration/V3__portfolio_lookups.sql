-- What a command must know of programs and projects other than the aggregate it changes: who exists, inside which dates, under which unique
-- keys. Kept in the transaction that appends the events; a deleted program or project has no row.
--
-- The rows are also the locks that make rules between a program and its projects hold when commands meet: whoever relies on a row
-- takes FOR SHARE, whoever changes what others rely on takes FOR UPDATE; programs (in order of id) before projects before user streams.

create table program_lookup (
    program_id uuid         primary key,
    name       varchar(255) not null constraint program_lookup_name_key unique,
    start_date date         not null,
    end_date   date         not null
);

-- Archived projects included. The foreign key is the last guard of "a program with projects cannot be deleted".
create table project_lookup (
    project_id       uuid        primary key,
    program_id       uuid        not null constraint project_lookup_program_fkey references program_lookup,
    cost_center_code varchar(50) not null constraint project_lookup_cost_center_code_key unique,
    start_date       date        not null,
    end_date         date        not null
);
create index project_lookup_program_dates on project_lookup (program_id, start_date);
