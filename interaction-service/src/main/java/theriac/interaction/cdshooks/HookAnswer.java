package theriac.interaction.cdshooks;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The answer to a hook: cards, and in an extension what a machine may want to know beside them.
@Schema(name = "CdsResponse", description = "No card: checked and clean")
record HookAnswer(List<Card> cards, Extension extension) {

    @Schema(name = "CdsResponseExtension")
    record Extension(@JsonProperty("theriac-check") Checked check) {}

    /// What the cards rest on and what they leave out.
    ///
    /// @param siteOverrides rules that the site has changed and that would have spoken otherwise, of any medication
    /// @param alertsAmongCurrentMedication alerts in which no order takes part: `patient-view` shows them
    /// @param hiddenBySite alerts of a tier that the site has chosen not to show
    /// @param filteredAsRepeated cards left out because the request asked for it
    @Schema(name = "CdsCheck")
    record Checked(
            List<Left> notChecked,
            List<SiteOverride> siteOverrides,
            int alertsAmongCurrentMedication,
            int hiddenBySite,
            int filteredAsRepeated,
            List<String> rules) {

        /// There was nothing to check.
        static Checked nothing(List<Left> notChecked) {
            return new Checked(notChecked, List.of(), 0, 0, 0, List.of());
        }

        /// The same with so many cards left out as repeated.
        Checked filtered(int cards) {
            return new Checked(notChecked, siteOverrides, alertsAmongCurrentMedication, hiddenBySite, cards, rules);
        }
    }

    /// Something that was not checked.
    @Schema(name = "CdsNotChecked")
    record Left(
            String what, @Schema(examples = "unknown-drug") String reason, String detail) {}
}
