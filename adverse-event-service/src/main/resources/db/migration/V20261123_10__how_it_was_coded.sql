-- How a drug or reaction was recognised, and what a reaction is in MedDRA where that was imported.
create type coding_method as enum (
    'code', 'name', 'synonym', 'brand', 'salt-stripped', 'typo', 'assessor', 'meddra');

alter table case_drug add column coded_by coding_method;

alter table case_reaction
    add column coded_by coding_method,
    -- Codes of eight digits: as reported, and as coded with that version, in tenths (291 is 29.1).
    add column meddra_sent integer,
    add column meddra_llt integer,
    add column meddra_pt integer,
    add column meddra_version integer;

-- What people decided may be undone.
create index case_drug_decided on case_drug (drug_id) where coded_by = 'assessor';
create index case_reaction_decided on case_reaction (reported_key) where coded_by = 'assessor';
