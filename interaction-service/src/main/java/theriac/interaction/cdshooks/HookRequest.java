package theriac.interaction.cdshooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import theriac.interaction.cdshooks.chart.Element;
import theriac.interaction.cdshooks.chart.PatientIdentity;

/// What a prescribing system sends when a hook fires.
///
/// @param user who works there, such as `Practitioner/123`
/// @param draftOrders a bundle; absent for a hook without orders
/// @param selections references into the draft orders; empty for hooks without
record HookRequest(
        Hook hook,
        UUID instance,
        PatientIdentity patient,
        Optional<String> user,
        Optional<Element> draftOrders,
        List<String> selections,
        Optional<Element> prefetch,
        Optional<FhirAccess> fhir,
        Switches switches) {

    /// A FHIR server that the request points to, and the token for it.
    record FhirAccess(String server, Optional<String> token) {}

    /// The switches of HL7's PDDI-CDS guide.
    ///
    /// @param cacheForOrderSign keep what is shown now, so that order-sign may leave it out
    /// @param filterRepeated leave out what was shown and kept before
    record Switches(boolean cacheForOrderSign, boolean filterRepeated) {}
}
