package theriac.interaction.check;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.association.AssociationSettings;
import theriac.interaction.association.AssociationView;
import theriac.interaction.rule.SiteRules;

/// What holds for each site now.
@ApplicationScoped
class CurrentSites {

    private final SiteRules rules;
    private final AssociationView associations;
    private final AssociationSettings settings;
    private final Clock clock;

    CurrentSites(SiteRules rules, AssociationView associations, AssociationSettings settings, Clock clock) {
        this.rules = rules;
        this.associations = associations;
        this.settings = settings;
        this.clock = clock;
    }

    ForSite of(Asking asking) {
        return new ForSite(rules.of(asking.site()), rules.unheardFor(), notesFor(asking));
    }

    /// Who signs an order is not told what nobody has proved.
    private AssociationNotes notesFor(Asking asking) {
        if (asking.moment() == Moment.ORDER_SIGN || !settings.isWantedBy(asking.site())) {
            return AssociationNotes.UNWANTED;
        }
        return new AssociationNotes(associations::of, associations.freshness(), clock.instant());
    }
}
