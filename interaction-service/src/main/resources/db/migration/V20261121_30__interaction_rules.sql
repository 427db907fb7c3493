-- Every version of every interaction rule. A version never changes; a changed rule is a new version.
create table interaction_rule (
    id       text not null,
    version  integer not null check (version >= 1),
    document text not null,
    primary key (id, version)
);
comment on column interaction_rule.document is 'the whole version with its subject as JSON, as the rule files spell it';
