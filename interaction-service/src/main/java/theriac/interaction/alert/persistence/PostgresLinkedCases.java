package theriac.interaction.alert.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.alert.LinkedCases;

/// One row per case that is about a patient. Public cases leave none: they can't be linked. Takes any number of
/// cases in three statements, by their ids in order, so that two replicas wait for each other and do not
/// deadlock.
@ApplicationScoped
class PostgresLinkedCases implements LinkedCases {

    private static final String FORGET = "delete from linked_case where case_id = any(?)";
    private static final String KEEP = """
            insert into linked_case (case_id, revision, alert_id)
            select case_id, revision, alert_id from unnest(?, ?, ?) as told (case_id, revision, alert_id)
            on conflict (case_id) do update set revision = excluded.revision, alert_id = excluded.alert_id
            where linked_case.revision < excluded.revision""";
    private static final String TAKE_BACK = """
            update linked_case known set revision = told.revision, alert_id = null
            from unnest(?, ?) as told (case_id, revision)
            where known.case_id = told.case_id and known.revision < told.revision""";

    private final Rows rows;

    PostgresLinkedCases(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void take(List<CaseLink> links) {
        List<String> forgotten = new ArrayList<>();
        Map<String, CaseLink.Told> latest = new TreeMap<>();
        for (var link : links) {
            switch (link) {
                case CaseLink.Forgotten(var caseId) -> {
                    forgotten.add(caseId);
                    latest.remove(caseId);
                }
                case CaseLink.Told told ->
                    latest.merge(told.caseId(), told, (one, other) -> other.revision() > one.revision() ? other : one);
            }
        }
        forget(forgotten);
        keep(latest.values().stream().filter(CaseLink.Told::isAboutPatient).toList());
        takeBack(latest.values().stream().filter(told -> !told.isAboutPatient()).toList());
    }

    private void forget(List<String> caseIds) {
        if (!caseIds.isEmpty()) {
            rows.update(FORGET, (Object) caseIds.stream().sorted().toArray(String[]::new));
        }
    }

    private void keep(List<CaseLink.Told> links) {
        if (!links.isEmpty()) {
            rows.update(
                    KEEP,
                    caseIds(links),
                    revisions(links),
                    links.stream().map(told -> told.alert().orElse(null)).toArray(String[]::new));
        }
    }

    /// Cases that no longer say whom they are about: the rest of an erasure.
    private void takeBack(List<CaseLink.Told> links) {
        if (!links.isEmpty()) {
            rows.update(TAKE_BACK, caseIds(links), revisions(links));
        }
    }

    private static String[] caseIds(Collection<CaseLink.Told> links) {
        return links.stream().map(CaseLink.Told::caseId).toArray(String[]::new);
    }

    private static Long[] revisions(Collection<CaseLink.Told> links) {
        return links.stream().map(CaseLink.Told::revision).toArray(Long[]::new);
    }
}
