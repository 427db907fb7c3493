package theriac.catalog.rxnormimport.persistence;

import java.util.List;

/// The statements that put the lines of a release together. RxCUIs are numbers here, as in the files.
final class StagingTables {

    static final String DROP =
            "drop table if exists rxnorm_atom, rxnorm_relation, rxnorm_archived, rxnorm_ingredient, rxnorm_fact";

    static final List<String> CREATE = List.of(
            // What a concept is called, or coded in another system; kind is a term type or a system.
            "create temporary table rxnorm_atom (line int, rxcui int, kind text, text text)",
            // A sample of 3,000 lines tells how frequent each kind is.
            "alter table rxnorm_atom alter rxcui set statistics 10, alter kind set statistics 10",
            "create temporary table rxnorm_relation (kind text, from_rxcui int, to_rxcui int)",
            "create temporary table rxnorm_archived (line int, rxcui int, merged_to int)");

    static final List<String> GATHER = List.of(
            // Statistics of the texts would take most of the time, and nothing is looked up by them.
            "analyze rxnorm_atom (rxcui, kind)",
            "analyze rxnorm_relation",
            """
            create temporary table rxnorm_ingredient as
            select row_number() over (order by rxcui) as place, rxcui, min(line) as line, min(text) as name
            from rxnorm_atom
            where kind = 'IN'
            group by rxcui""",
            "create unique index on rxnorm_ingredient (place)",
            "create unique index on rxnorm_ingredient (rxcui)",
            "analyze rxnorm_ingredient",
            "create temporary table rxnorm_fact (place bigint, kind text, text text, component text, form text, rxcui int)",
            // Synonyms and codes stand with the ingredient itself.
            """
            insert into rxnorm_fact (place, kind, text)
            select distinct i.place, a.kind, a.text
            from rxnorm_atom a join rxnorm_ingredient i using (rxcui)
            where a.kind in ('SY', 'ATC', 'UNII')""",
            // Its salts are called otherwise.
            """
            insert into rxnorm_fact (place, kind, text)
            select distinct i.place, 'SY', a.text
            from rxnorm_relation r
            join rxnorm_ingredient i on i.rxcui = r.to_rxcui
            join rxnorm_atom a on a.rxcui = r.from_rxcui and a.kind = 'PIN'
            where r.kind = 'FORM_OF'""",
            // A brand of several ingredients names none of them.
            """
            insert into rxnorm_fact (place, kind, text)
            select distinct i.place, 'BN', a.text
            from (select from_rxcui, min(to_rxcui) as to_rxcui
                  from rxnorm_relation
                  where kind = 'TRADENAME_OF' and to_rxcui in (select rxcui from rxnorm_ingredient)
                  group by from_rxcui
                  having count(distinct to_rxcui) = 1) r
            join rxnorm_ingredient i on i.rxcui = r.to_rxcui
            join rxnorm_atom a on a.rxcui = r.from_rxcui and a.kind = 'BN'""",
            // A product of several components belongs to none of them.
            """
            insert into rxnorm_fact (place, kind, text, component, form, rxcui)
            select distinct on (i.place, drug.rxcui) i.place, 'SCD', drug.text, component.text, form.text, drug.rxcui
            from (select from_rxcui, min(to_rxcui) as to_rxcui
                  from rxnorm_relation
                  where kind = 'CONSISTS_OF'
                  group by from_rxcui
                  having count(distinct to_rxcui) = 1) whole
            join rxnorm_atom drug on drug.rxcui = whole.from_rxcui and drug.kind = 'SCD'
            join rxnorm_atom component on component.rxcui = whole.to_rxcui and component.kind = 'SCDC'
            join rxnorm_relation of on of.from_rxcui = component.rxcui and of.kind = 'HAS_INGREDIENT'
            join rxnorm_ingredient i on i.rxcui = of.to_rxcui
            join rxnorm_relation in_form on in_form.from_rxcui = drug.rxcui and in_form.kind = 'HAS_DOSE_FORM'
            join rxnorm_atom form on form.rxcui = in_form.to_rxcui and form.kind = 'DF'
            order by i.place, drug.rxcui, form.text""",
            // A code may have been merged more than once before it came to an ingredient in use.
            """
            insert into rxnorm_fact (place, kind, rxcui)
            with recursive chain (rxcui, merged_to) as (
                select rxcui, merged_to from rxnorm_archived where rxcui <> merged_to
                union
                select chain.rxcui, next.merged_to
                from chain join rxnorm_archived next on next.rxcui = chain.merged_to and next.rxcui <> next.merged_to)
            select distinct i.place, 'RETIRED', chain.rxcui
            from chain join rxnorm_ingredient i on i.rxcui = chain.merged_to
            where not exists (select from rxnorm_atom a where a.rxcui = chain.rxcui)""",
            "create index on rxnorm_fact (place)",
            "analyze rxnorm_fact (place)");

    static final String COUNT = "select count(*) from rxnorm_ingredient";

    static final String CONCEPTS = """
            select i.place, i.line, i.rxcui as ingredient, i.name, f.kind, f.text, f.component, f.form, f.rxcui
            from rxnorm_ingredient i left join rxnorm_fact f using (place)
            where i.place between ? and ?
            order by i.place, f.kind, f.text, f.rxcui""";

    static final String ABANDONED = """
            select min(a.line) as line, a.rxcui
            from rxnorm_archived a
            where exists (select from drug_code c
                          where c.system = 'RXNORM' and c.code = a.rxcui::text and not c.retired)
              and not exists (select from rxnorm_atom n where n.rxcui = a.rxcui)
              and not exists (select from rxnorm_fact f where f.kind = 'RETIRED' and f.rxcui = a.rxcui)
            group by a.rxcui
            order by a.rxcui""";

    private StagingTables() {}
}
