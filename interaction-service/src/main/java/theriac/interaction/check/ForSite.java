package theriac.interaction.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.rule.SiteView;

/// What holds for the site that asks.
///
/// @param unheardFor how long it has not been known whether the site changed more; absent when it is known well enough
/// @param associations what it may be told beside its alerts
record ForSite(SiteView rules, Optional<Duration> unheardFor, AssociationNotes associations) {

    /// A site that has changed nothing.
    static final ForSite UNCHANGED = new ForSite(SiteView.UNCHANGED, Optional.empty(), AssociationNotes.UNWANTED);

    List<NotChecked> notes() {
        var silent = unheardFor.stream()
                .map(silence -> NotChecked.of(
                        Reason.SITE_RULES_SILENT,
                        "the latest decisions of this site about rules",
                        "The database has not answered for " + silence.toSeconds()
                                + " seconds, so what this site has decided about rules since may have been missed."));
        return Stream.concat(silent, associations.notes().stream()).toList();
    }
}
