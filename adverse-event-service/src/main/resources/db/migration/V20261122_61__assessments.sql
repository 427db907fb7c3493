-- How likely a drug caused a reaction, as each assessor sees it. Versions are added, never changed. Drug and reaction are
-- named as they were reported, so that coding a case again leaves its assessments where they are.
create table case_assessment (
    case_id uuid not null references safety_case (case_id),
    drug text not null,
    reaction text not null,
    assessor text not null,
    version integer not null check (version > 0),
    case_revision bigint not null,
    assessed_at timestamptz not null,
    -- Codes only.
    answers jsonb not null,
    -- In the assessor's own words, encrypted with the case's key.
    reason bytea,
    primary key (case_id, drug, reaction, assessor, version)
);
