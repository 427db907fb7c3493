-- What lists of drugs are filtered by, out of each version's document, as far as it says so.
alter table drug_version
    add column classes jsonb not null
        generated always as (jsonb_path_query_array(body, '$.classes[*]')) stored,
    add column routes jsonb not null
        generated always as (
            jsonb_path_query_array(body, '$.doseRules[*].route') || jsonb_path_query_array(body, '$.products[*].route'))
        stored,
    add column cns_grade int
        generated always as (cast(body #>> '{cnsDepression,grade}' as int)) stored;

create index drug_version_by_class on drug_version using gin (classes jsonb_path_ops);
create index drug_version_by_route on drug_version using gin (routes jsonb_path_ops);
create index drug_version_by_cns_grade on drug_version (cns_grade, drug_id);
create index drug_by_state on drug (state, id);
