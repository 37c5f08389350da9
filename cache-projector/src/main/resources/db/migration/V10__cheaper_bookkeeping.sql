-- What makes an entry unique is also the order of the trail: one index does for both, and grows at its end, while that of ids alone grew everywhere.
alter table audit_logs drop constraint audit_logs_pkey;
drop index ix_audit_logs_newest;
create unique index ix_audit_logs_newest on audit_logs (created_at desc, position desc, id);

-- The oldest notes are asked for all the time, the more often the more notes there are.
create index ix_dirty_facts_oldest on dirty_facts (sink, first_note);
