-- Every revision of a drug, whole, so that any two can be compared for ever. Drugs that stood before this table begin their
-- history with their next change.
create table drug_revision (
    drug_id        text        not null references drug,
    revision       bigint      not null check (revision > 0),
    state          text        not null,
    made_at        timestamptz not null,
    actor          text        not null,
    site           text        not null,
    comment        text,
    reviewer       text,
    review_comment text,
    body           jsonb       not null,
    primary key (drug_id, revision)
);
