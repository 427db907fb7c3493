package theriac.adverseevent.casework.persistence;

/// The statements that write what was reckoned, each for any number of cases at once.
final class WorkStatements {

    /// Adds or replaces the work on cases. What it takes from other tables is for a new case in the parameters too.
    static final String SAVE = """
            insert into case_work as w (case_id, received_at, due_before, known_revision, day_zero_revision, known_on,
                day_zero, due_on, version, state, mildness, linked_alert, needs_coding, site, assignee, gravity,
                expectedness, no_clock, seen, reckoned_with)
            select case_id::uuid, received_at::timestamptz, due_before::timestamptz, known_revision::bigint, day_zero_revision::bigint,
                known_on::date, day_zero::date, due_on::date, version, state::work_state, mildness::smallint,
                linked_alert::boolean, needs_coding::boolean, site, assignee, gravity, expectedness, no_clock,
                seen::jsonb, reckoned_with
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[])
                as n (case_id, received_at, due_before, known_revision, day_zero_revision, known_on, day_zero, due_on,
                    version, state, mildness, linked_alert, needs_coding, site, assignee, gravity, expectedness,
                    no_clock, seen, reckoned_with)
            on conflict (case_id) do update set known_revision = excluded.known_revision,
                day_zero_revision = excluded.day_zero_revision, known_on = excluded.known_on,
                day_zero = excluded.day_zero, version = excluded.version, state = excluded.state,
                mildness = excluded.mildness, linked_alert = excluded.linked_alert,
                needs_coding = excluded.needs_coding, gravity = excluded.gravity,
                expectedness = excluded.expectedness, no_clock = excluded.no_clock, seen = excluded.seen,
                reckoned_with = excluded.reckoned_with""";

    static final String DROP_CLOCKS = """
            delete from case_clock c using unnest(?::text[], ?::bigint[]) as d (id, since)
            where c.case_id = d.id::uuid and c.revision >= d.since and c.ended is null""";

    static final String ADD_CLOCKS = """
            insert into case_clock (case_id, revision, due_before, day_zero, due_on, rule, jurisdiction)
            select id::uuid, revision, due_before::timestamptz, day_zero::date, due_on::date, rule, jurisdiction
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as n (id, revision, due_before, day_zero, due_on, rule, jurisdiction)
            on conflict (case_id, revision, rule) do nothing""";

    static final String ADD_FOLLOW_UPS = """
            insert into case_follow_up (case_id, revision, received_at, day_zero, changes, significance)
            select id::uuid, revision, received_at::timestamptz, day_zero::date, string_to_array(changes, ','),
                significance
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as n (id, revision, received_at, day_zero, changes, significance)""";

    static final String ADD_ENTRIES = """
            insert into case_work_entry (case_id, entry_no, at, actor, kind, detail)
            select id::uuid, (select coalesce(max(entry_no), 0) + 1 from case_work_entry e where e.case_id = n.id::uuid),
                at::timestamptz, actor, kind, detail
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as n (id, at, actor, kind, detail)""";

    /// Brings up to date what the queue takes from other tables. Parameters: what to add to the version, the ids.
    static final String REFRESH = """
            update case_work w set version = version + ?,
                due_before = (select min(due_before) from case_clock c where c.case_id = w.case_id and ended is null),
                due_on = (select min(due_on) from case_clock c where c.case_id = w.case_id and ended is null),
                open_questions = (select count(*) from case_question q
                    where q.case_id = w.case_id and answered_at is null),
                follow_ups_to_judge = (select count(*) from case_follow_up f
                    where f.case_id = w.case_id and significance = 'to-judge' and w.state <> 'nullified')
            where case_id = any(?::text[]::uuid[]) returning version""";

    private WorkStatements() {}
}
