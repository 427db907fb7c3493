-- One key per subject, wrapped with a master key that is not in this database. A forgotten subject keeps its row
-- without the key, so that it can't be given a new one.
create table subject_key (
    subject text primary key,
    master_key_id text not null,
    wrapped_key bytea,
    created_at timestamptz not null default now(),
    forgotten_at timestamptz,
    check ((wrapped_key is null) = (forgotten_at is not null))
);

-- The master keys that keys here were wrapped with, each with a proof that only that key opens: another key under the
-- same id is noticed before it does harm.
create table master_key (
    master_key_id text primary key,
    proof bytea not null,
    first_used_at timestamptz not null default now()
);
