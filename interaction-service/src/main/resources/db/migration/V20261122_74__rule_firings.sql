-- How often rules fired in checks, per site. Nothing about who or what was checked.
create table rule_firing (
    site text not null,
    rule text not null,
    rule_version integer not null,
    fired bigint not null,
    primary key (site, rule, rule_version)
);
