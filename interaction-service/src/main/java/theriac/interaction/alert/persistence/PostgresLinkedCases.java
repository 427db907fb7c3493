package theriac.interaction.alert.persistence;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.alert.LinkedCases;

/// One row per case that is about a patient. Public cases leave none: they can't be linked.
@ApplicationScoped
class PostgresLinkedCases implements LinkedCases {

    private final Rows rows;

    PostgresLinkedCases(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void take(List<CaseLink> links) {
        links.forEach(link -> {
            switch (link) {
                case CaseLink.Told told when told.isAboutPatient() -> keep(told);
                case CaseLink.Told told -> takeBack(told);
                case CaseLink.Forgotten(var caseId) -> rows.update("delete from linked_case where case_id = ?", caseId);
            }
        });
    }

    private void keep(CaseLink.Told told) {
        rows.update("""
                insert into linked_case (case_id, revision, alert_id) values (?, ?, ?)
                on conflict (case_id) do update set revision = excluded.revision, alert_id = excluded.alert_id
                where linked_case.revision < excluded.revision""", told.caseId(), told.revision(), told.alert().orElse(null));
    }

    /// A case that no longer says whom it is about: the rest of an erasure.
    private void takeBack(CaseLink.Told told) {
        rows.update(
                "update linked_case set revision = ?, alert_id = null where case_id = ? and revision < ?",
                told.revision(),
                told.caseId(),
                told.revision());
    }
}
