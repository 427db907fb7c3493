package theriac.interaction.rule;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Takes the reviewed rules that this release ships into the kept ones. What is already kept stays as it is, so
/// adopting them again changes nothing.
@ApplicationScoped
public class AdoptReviewedRules {

    private final InteractionRules rules;

    AdoptReviewedRules(InteractionRules rules) {
        this.rules = rules;
    }

    /// Adopts the versions that are not kept yet.
    ///
    /// @throws IllegalStateException when a kept version says something else: whoever was alerted by it would
    ///   be shown words that were never said
    @Transactional
    public void adopt(List<InteractionRule> reviewed) {
        rules.lockForAdding();
        reviewed.forEach(this::adopt);
    }

    private void adopt(InteractionRule reviewed) {
        var kept = rules.find(reviewed.key());
        if (kept.isEmpty()) {
            rules.add(reviewed);
            return;
        }
        if (!kept.get().equals(reviewed)) {
            throw new IllegalStateException("the reviewed rule " + reviewed.key()
                    + " differs from the kept one of the same version: give the changed rule a new version");
        }
    }
}
