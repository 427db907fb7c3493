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
    /// @param alertsAmongCurrentMedication alerts in which no order takes part: `patient-view` shows them
    /// @param hiddenBySite alerts of a tier that the site has chosen not to show
    /// @param filteredAsRepeated cards left out because the request asked for it
    @Schema(name = "CdsCheck")
    record Checked(
            List<Left> notChecked,
            int alertsAmongCurrentMedication,
            int hiddenBySite,
            int filteredAsRepeated,
            List<String> rules) {}

    /// Something that was not checked.
    @Schema(name = "CdsNotChecked")
    record Left(
            String what, @Schema(examples = "unknown-drug") String reason, String detail) {}
}
