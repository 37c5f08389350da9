-- What an entry says of changes is handed out as it came in: nothing looks into it but a filter on few entries. Kept as text it is read and written at half the
-- cost of jsonb, which takes it apart and is larger.
alter table audit_logs alter column changes type json using changes::json;
