-- MedDRA, when its user imports it. Versions are in tenths: 291 is 29.1. Nothing of it comes with the platform.
create table meddra_version (
    version integer primary key,
    begun_at timestamptz not null,
    -- Since when it may be in force; rises when it is imported again.
    ready_at timestamptz,
    change bigint not null default 0,
    -- The change for which the cases to be coded again were queued.
    queued_change bigint not null default 0
);

-- Preferred terms, and their primary path.
create table meddra_pt (
    version integer not null references meddra_version,
    pt_code integer not null,
    name text not null,
    hlt_code integer,
    hlt_name text,
    hlgt_code integer,
    hlgt_name text,
    soc_code integer,
    soc_name text,
    primary key (version, pt_code)
);

create table meddra_llt (
    version integer not null references meddra_version,
    llt_code integer not null,
    name text not null,
    pt_code integer not null,
    is_current boolean not null,
    primary key (version, llt_code)
);
