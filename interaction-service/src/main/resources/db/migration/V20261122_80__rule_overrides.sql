-- What sites decide about rules. Rows are never removed: history shows who proposed, approved, refused and withdrew.
create table rule_override (
    id           uuid primary key,
    site         text not null,
    rule_id      text not null,
    rule_version integer check (rule_version >= 1),
    severity     text check (severity in ('MINOR', 'MODERATE', 'MAJOR', 'CONTRAINDICATED')),
    reason       text not null check (reason <> ''),
    until_day    date,
    stage        text not null check (stage in ('PROPOSED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN')),
    proposed_at  timestamptz not null,
    history      jsonb not null
);
comment on column rule_override.rule_version is 'absent for all versions';
comment on column rule_override.severity is 'absent where the rule is switched off';

create index rule_override_of_rule on rule_override (site, rule_id);
create index rule_override_newest on rule_override (proposed_at desc, id desc);
create index rule_override_in_force on rule_override (id) where stage = 'IN_FORCE';

-- One number that rises with every decision: replicas compare it with the one that they have read.
create table rule_override_changes (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into rule_override_changes (number) values (0);
