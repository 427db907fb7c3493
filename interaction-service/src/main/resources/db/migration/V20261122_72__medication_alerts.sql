-- Alerts about patients' medicines as they stand. All about one patient is written under the lock of the patient's row.
create table medication_alert (
    alert_id uuid primary key,
    patient_reference text not null references medicated_patient,
    site text not null,
    drug_id text not null,
    drug_name text not null,
    -- Route and moment of the fall: the same cause raises no second alert in the same course.
    cause text not null,
    revision bigint not null check (revision > 0),
    state text not null check (state in ('raised', 'overridden', 'resolved')),
    severity text not null check (severity in ('contraindicated', 'major', 'moderate', 'minor')),
    rule text not null,
    rule_version integer not null check (rule_version > 0),
    raised_at timestamptz not null,
    changed_at timestamptz not null,
    -- What was found, by which rule, with the advice and any draft.
    document text not null,
    resolution text,
    override_reason text,
    override_by text,
    override_at timestamptz,
    -- In the prescriber's words, encrypted with the patient's key.
    override_comment bytea,
    unique (patient_reference, drug_id, cause),
    check ((state = 'resolved') = (resolution is not null)),
    check (state <> 'overridden' or override_reason is not null)
);

create index medication_alert_raised on medication_alert (raised_at, alert_id);
create index medication_alert_of_rule on medication_alert (rule, rule_version);

-- What each alert was after each change.
create table medication_alert_revision (
    alert_id uuid not null references medication_alert on delete cascade,
    revision bigint not null,
    state text not null,
    severity text not null,
    rule text not null,
    rule_version integer not null,
    changed_at timestamptz not null,
    reason text,
    actor text not null,
    primary key (alert_id, revision)
);

-- What is left of the alerts of patients who were forgotten: enough to count, nothing to find anyone by.
create table forgotten_alert (
    site text not null,
    rule text not null,
    rule_version integer not null,
    state text not null,
    override_reason text,
    resolution text,
    linked_cases bigint not null
);

create index forgotten_alert_of_rule on forgotten_alert (rule, rule_version);
