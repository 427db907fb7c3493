package theriac.adverseevent.faersimport.persistence;

import java.util.List;

/// The statements of staging. Its tables are temporary: they belong to one connection, cost no log, and are gone with
/// it.
final class StagingTables {

    static final List<String> CREATE = List.of(
            """
            create temporary table faers_version (
                line int, primary_id bigint, case_id bigint, version int, informed_on date, onset_first date,
                onset_last date, sex text, age_years numeric, country text, reporter text, kind text, age_group text,
                weight_kg numeric, worldwide_number text)""",
            """
            create temporary table faers_drug (
                line int, primary_id bigint, sequence bigint, role text, route text, name text, ingredient text,
                dose numeric, dose_unit text, every numeric, every_unit text, batch text, dechallenge text,
                rechallenge text)""",
            "create temporary table faers_reaction (line int, primary_id bigint, term text)",
            "create temporary table faers_outcome (line int, primary_id bigint, seriousness text)",
            """
            create temporary table faers_therapy (
                line int, primary_id bigint, sequence bigint, started text, ended text)""",
            "create temporary table faers_indication (line int, primary_id bigint, sequence bigint, indication text)",
            "create temporary table faers_source (line int, primary_id bigint, study boolean)",
            "create temporary table faers_deletion (file text, line int, case_id bigint, day date)");

    /// Per case the latest date of information, then the highest `primaryid`; a version without a date comes last.
    /// Deletions are numbered before the cases.
    static final List<String> CHOOSE = List.of(
            """
            create temporary table faers_deleted as
            select row_number() over (order by case_id) as n, latest.* from (
                select distinct on (case_id) * from faers_deletion order by case_id, day desc, file, line) latest""",
            """
            create temporary table faers_chosen as
            select (select count(*) from faers_deleted) + row_number() over (order by primary_id, case_id) as n, latest.*
            from (
                select distinct on (case_id) * from faers_version
                order by case_id, informed_on desc nulls last, primary_id desc, line) latest""",
            "create index on faers_deleted (n)",
            "create index on faers_chosen (n)",
            "create index on faers_drug (primary_id)",
            "create index on faers_reaction (primary_id)",
            "create index on faers_outcome (primary_id)",
            "create index on faers_therapy (primary_id)",
            "create index on faers_indication (primary_id)",
            "create index on faers_source (primary_id)",
            "analyze faers_deleted",
            "analyze faers_chosen",
            "analyze faers_version",
            "analyze faers_drug",
            "analyze faers_reaction",
            "analyze faers_outcome",
            "analyze faers_therapy",
            "analyze faers_indication",
            "analyze faers_source");

    static final String COUNT = "select (select count(*) from faers_deleted) + (select count(*) from faers_chosen)";

    static final String DELETIONS = "select * from faers_deleted where n between ? and ? order by n";

    static final String VERSIONS = "select * from faers_chosen where n between ? and ? order by n";
    static final String DRUGS = """
            select n, d.* from faers_chosen join faers_drug d using (primary_id)
            where n between ? and ? order by n, sequence, d.line""";
    static final String REACTIONS = """
            select n, term from faers_chosen join faers_reaction r using (primary_id)
            where n between ? and ? order by n, r.line""";
    static final String OUTCOMES = """
            select n, seriousness from faers_chosen join faers_outcome using (primary_id) where n between ? and ?""";

    static final String THERAPIES = """
            select n, sequence, started, ended from faers_chosen join faers_therapy t using (primary_id)
            where n between ? and ? order by n, t.line""";
    static final String INDICATIONS = """
            select n, sequence, indication from faers_chosen join faers_indication i using (primary_id)
            where n between ? and ? order by n, i.line""";
    static final String STUDIES = """
            select distinct n from faers_chosen join faers_source using (primary_id)
            where n between ? and ? and study""";

    /// Lines whose version is in no DEMO line or whose drug is in no DRUG line, and chosen versions without a drug or a
    /// reaction.
    static final String STRAYS = """
            select kind, line, reason from (
                select 1 as place, 'DRUG' as kind, line, 'primaryid is in no line of DEMO' as reason
                from faers_drug s where not exists (select from faers_version v where v.primary_id = s.primary_id)
                union all
                select 2, 'REAC', line, 'primaryid is in no line of DEMO'
                from faers_reaction s where not exists (select from faers_version v where v.primary_id = s.primary_id)
                union all
                select 3, 'OUTC', line, 'primaryid is in no line of DEMO'
                from faers_outcome s where not exists (select from faers_version v where v.primary_id = s.primary_id)
                union all
                select 6, 'THER', line, 'primaryid and drug_seq are in no line of DRUG'
                from faers_therapy s where not exists (
                    select from faers_drug d where d.primary_id = s.primary_id and d.sequence = s.sequence)
                union all
                select 7, 'INDI', line, 'primaryid and drug_seq are in no line of DRUG'
                from faers_indication s where not exists (
                    select from faers_drug d where d.primary_id = s.primary_id and d.sequence = s.sequence)
                union all
                select 8, 'RPSR', line, 'primaryid is in no line of DEMO'
                from faers_source s where not exists (select from faers_version v where v.primary_id = s.primary_id)
                union all
                select 4, 'DEMO', line, 'the case names no drug that can be read'
                from faers_chosen c where not exists (select from faers_drug d where d.primary_id = c.primary_id)
                union all
                select 5, 'DEMO', line, 'the case names no reaction that can be read'
                from faers_chosen c where exists (select from faers_drug d where d.primary_id = c.primary_id)
                    and not exists (select from faers_reaction r where r.primary_id = c.primary_id)) strays
            order by place, line limit ?""";

    static final String DROP =
            "drop table if exists faers_version, faers_drug, faers_reaction, faers_outcome, faers_therapy,"
                    + " faers_indication, faers_source, faers_deletion, faers_chosen,"
                    + " faers_deleted";

    private StagingTables() {}
}
