-- What a command must know of worker types, workers and resources other than the aggregate it changes: who exists, under which unique keys,
-- linked to what. Kept in the transaction that appends the events; what is deleted has no row.
--
-- The rows are also the locks that make rules between them hold when commands meet: whoever relies on a worker type takes FOR KEY SHARE, whoever
-- deletes it, and whoever links, renames or deletes a worker, takes FOR UPDATE; worker types before workers.

create table worker_type_lookup (
    worker_type_id uuid         primary key,
    type           varchar(100) not null constraint worker_type_lookup_type_key unique
);

-- The foreign key is the last guard of "a worker type with workers cannot be deleted".
create table worker_lookup (
    worker_id      uuid         primary key,
    external_id    varchar(100) not null constraint worker_lookup_external_id_key unique,
    name           varchar(255) not null,
    worker_type_id uuid         not null constraint worker_lookup_worker_type_fkey references worker_type_lookup
);
create index worker_lookup_worker_type on worker_lookup (worker_type_id);

-- The keys are the last guards of "a worker has at most one resource" and "a worker with a resource cannot be deleted".
create table resource_lookup (
    resource_id uuid primary key,
    worker_id   uuid constraint resource_lookup_worker_key unique
                     constraint resource_lookup_worker_fkey references worker_lookup
);
