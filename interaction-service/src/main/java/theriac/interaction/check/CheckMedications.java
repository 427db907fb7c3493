package theriac.interaction.check;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.drug.DrugView;

/// Checks a list of medications against the knowledge of the moment. Takes no lock and asks no database.
@ApplicationScoped
public class CheckMedications {

    private final CurrentKnowledge knowledge;
    private final DrugView drugs;

    CheckMedications(CurrentKnowledge knowledge, DrugView drugs) {
        this.knowledge = knowledge;
        this.drugs = drugs;
    }

    /// Finds what the medications do together, and names what it could not check.
    public CheckResult check(MedicationList list, Asking asking) {
        return Check.of(list, knowledge.now(), drugs.freshness());
    }
}
