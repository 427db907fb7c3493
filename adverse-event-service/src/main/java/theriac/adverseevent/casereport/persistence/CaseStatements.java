package theriac.adverseevent.casereport.persistence;

/// The statements that write cases, each for any number of them at once.
final class CaseStatements {

    /// Parameters: the columns of [CaseRows#bindHeads].
    private static final String HEAD = """
            with head as (
                select * from unnest(?::int[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::smallint[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as h (n, case_id, received_at, revision, sender_version, informed_on, onset_first, onset_last, state,
                    background, sex, reporter, alcohol, seriousness, age_years, sender, sender_report_id, country,
                    patient_reference, situations, kind, age_group, weight_kg, worldwide_number, suspected_withdrawal)
            )""";

    /// Parameters: the columns of [CaseRows#bindDrugs] and [CaseRows#bindReactions].
    private static final String MENTIONS = """
            , drugs as (
                insert into case_drug (case_no, position, role, route, drug_id, name, code, ingredient, name_key,
                    use, coded_by)
                select case_no, position, role::drug_role, route::drug_route, drug_id, name, code, ingredient, name_key,
                    use::jsonb, coded_by::coding_method
                from unnest(?::int[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[])
                    as d (n, position, role, route, drug_id, name, code, ingredient, name_key, use, coded_by)
                join numbered using (n)
            ), reactions as (
                insert into case_reaction (case_no, position, term, reported, reported_key, course, coded_by,
                    meddra_sent, meddra_llt, meddra_pt, meddra_version)
                select case_no, position, term, reported, reported_key, course::jsonb, coded_by::coding_method,
                    meddra_sent, meddra_llt, meddra_pt, meddra_version
                from unnest(?::int[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                        ?::int[], ?::int[], ?::int[])
                    as r (n, position, term, reported, reported_key, course, coded_by, meddra_sent, meddra_llt,
                        meddra_pt, meddra_version)
                join numbered using (n)
            )
            """;

    /// Adds the cases whose numbers are new, with what they mention, and returns their ids.
    static final String ADD = HEAD + """
            , added as (
                insert into safety_case (case_id, received_at, revision, sender_version, informed_on, onset_first,
                    onset_last, state, background, sex, reporter, alcohol, seriousness, age_years, sender,
                    sender_report_id, country, patient_reference, situations, kind, age_group, weight_kg,
                    worldwide_number, suspected_withdrawal)
                select case_id::uuid, received_at::timestamptz, revision, sender_version, informed_on::date,
                    onset_first::date, onset_last::date, state::case_state, background::case_background,
                    sex::patient_sex, reporter::reporter_qualification, alcohol::alcohol_use, seriousness,
                    age_years::numeric, sender, sender_report_id, country, patient_reference, situations,
                    kind::report_kind, age_group::age_group, weight_kg::numeric, worldwide_number, suspected_withdrawal::jsonb
                from head order by n
                on conflict (sender, sender_report_id) do nothing
                returning case_no, case_id
            ), numbered as (
                select added.case_no, head.n from added join head on head.case_id::uuid = added.case_id
            )
            """ + MENTIONS + "select case_id from added";

    /// Updates cases and clears what they mentioned; returns `n` and `case_no`.
    static final String REPLACE = HEAD + """
            , changed as (
                update safety_case c set revision = h.revision, sender_version = h.sender_version,
                    informed_on = h.informed_on::date, onset_first = h.onset_first::date,
                    onset_last = h.onset_last::date, state = h.state::case_state,
                    merged_into = case h.state when 'merged' then c.merged_into end, sex = h.sex::patient_sex,
                    reporter = h.reporter::reporter_qualification, alcohol = h.alcohol::alcohol_use,
                    seriousness = h.seriousness, age_years = h.age_years::numeric, country = h.country,
                    patient_reference = h.patient_reference, situations = h.situations, kind = h.kind::report_kind,
                    age_group = h.age_group::age_group, weight_kg = h.weight_kg::numeric,
                    worldwide_number = h.worldwide_number,
                    suspected_withdrawal = h.suspected_withdrawal::jsonb
                from head h where c.case_id = h.case_id::uuid
                returning h.n, c.case_no
            ), without_drugs as (
                delete from case_drug using changed where case_drug.case_no = changed.case_no
            ), without_reactions as (
                delete from case_reaction using changed where case_reaction.case_no = changed.case_no
            )
            select n, case_no from changed""";

    /// Writes what replaced cases mention now. Parameters: `n` and `case_no`, then the mentions.
    static final String REFILL = "with numbered as (select * from unnest(?::int[], ?::bigint[]) as c (n, case_no))"
            + MENTIONS + "select count(*) from numbered";

    private CaseStatements() {}
}
