-- What is known of alerts about abrupt stops, each by its highest revision. Of an alert whose patient was erased its id
-- stays alone, so that an older revision that comes late does not bring it back.
create table watched_alert (
    alert_id uuid primary key,
    revision bigint not null,
    patient_reference text,
    caused_at timestamptz,
    -- The window in which reactions are to be looked out for; absent when they are not.
    onset_from timestamptz,
    onset_until timestamptz,
    reactions text[] not null
);

create index watched_alert_of_patient on watched_alert (patient_reference) where patient_reference is not null;

-- The alert that a case is linked to, and which of its reactions that alert expected.
alter table safety_case add column suspected_withdrawal jsonb;
