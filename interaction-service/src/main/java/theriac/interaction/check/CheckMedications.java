package theriac.interaction.check;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.alert.RuleFirings;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugView;
import theriac.interaction.drug.Recognition;

/// Checks a list of medications against the knowledge of the moment. Takes no lock and asks no database.
@ApplicationScoped
public class CheckMedications {

    private final CurrentKnowledge knowledge;
    private final DrugView drugs;
    private final CurrentSites sites;
    private final RuleFirings firings;

    CheckMedications(CurrentKnowledge knowledge, DrugView drugs, CurrentSites sites, RuleFirings firings) {
        this.knowledge = knowledge;
        this.drugs = drugs;
        this.sites = sites;
        this.firings = firings;
    }

    /// Finds what the medications do together, and names what it could not check and what the site has switched off.
    public CheckResult check(MedicationList list, Asking asking) {
        var result = Check.of(list, knowledge.now(), drugs.freshness(), sites.of(asking));
        if (!result.alerts().isEmpty()) {
            firings.count(asking.site(), result.rulesFired());
        }
        return result;
    }

    /// Finds out which drug somebody means, as a check would.
    public Recognition recognise(Designation designation) {
        return knowledge.now().drugs().recognise(designation);
    }
}
