-- Cards that hooks were answered with: what they told of, and not about whom.
create table cds_card (
    card_id uuid primary key,
    site text not null,
    hook text not null,
    rule_id text not null,
    rule_version int not null,
    severity text not null,
    shown_at timestamptz not null
);

create index cds_card_by_age on cds_card (shown_at);
create index cds_card_of_rule on cds_card (site, rule_id);

-- What became of them. A sender may tell the same more than once.
create table cds_feedback (
    card_id uuid not null references cds_card on delete cascade,
    accepted boolean not null,
    outcome_at timestamptz not null,
    -- system|code of an override's reason, empty when none was given.
    reason text not null,
    received_at timestamptz not null,
    primary key (card_id, accepted, outcome_at)
);

-- What a user has seen about a patient, for leaving it out when the same is told again. Reader and content are hashes; the
-- rows live for hours.
create table cds_seen (
    site text not null,
    reader text not null,
    content text not null,
    seen_at timestamptz not null,
    primary key (site, reader, content)
);

create index cds_seen_by_age on cds_seen (seen_at);

-- Tokens of registered systems that were used and are still good.
create table cds_used_token (
    issuer text not null,
    token_id text not null,
    good_until timestamptz not null,
    primary key (issuer, token_id)
);

create index cds_used_token_by_age on cds_used_token (good_until);
