-- Which safety case the adverse-event service linked to which alert, by each case's latest revision. A case that is no
-- longer linked, or nullified, has no alert; its revision stays, so that an older one that comes late changes nothing.
create table linked_case (
    case_id text primary key,
    revision bigint not null,
    alert_id text
);

create index linked_case_of_alert on linked_case (alert_id) where alert_id is not null;
