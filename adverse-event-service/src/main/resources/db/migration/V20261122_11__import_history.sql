-- Imports moved to the tables of the module import-runs. What was imported before stays in the list. The old tables are
-- left for services of the version before, and are dropped in a later release.
insert into file_import
    (import_id, format, fingerprint, actor, site, state, started_at, holder, beat_at, lines_total, lines_read, added,
     changed, unchanged, refused, message)
select import_id, 'faers-ascii', '', 'theriac/adverse-event-service', '*',
       case state when 'running' then 'stopped' else state end,
       started_at, import_id, beat_at, lines_total, lines_read, cases_new, cases_updated, cases_unchanged, refused, message
from import_run;

insert into file_import_line (import_id, file, line, outcome, extent, reason)
select import_id, file, line, 'refused', extent, reason from import_refusal order by import_id, place;
