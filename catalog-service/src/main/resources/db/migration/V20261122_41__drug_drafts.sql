-- What curators want the catalog to say next: one open draft per drug, also of drugs that do not exist yet.
create sequence drug_draft_tag;

create table drug_draft (
    drug_id            text        primary key,
    tag                bigint      not null unique,
    base_revision      bigint      not null check (base_revision >= 0),
    proposal           jsonb       not null,
    writers            jsonb       not null,
    stage              text        not null,
    stage_by           text        not null,
    stage_since        timestamptz not null,
    stage_comment      text,
    submitted_by       text,
    submitted_at       timestamptz,
    submission_comment text
);

create index drug_draft_by_stage on drug_draft (stage, stage_since, drug_id);
