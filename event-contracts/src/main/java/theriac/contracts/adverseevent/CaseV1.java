package theriac.contracts.adverseevent;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The whole state of one safety case on `adverse-event.case.v1`, keyed by `caseId`.
///
/// Carries no name, no birth date, no narrative and no identifier of a hospital's: the patient appears as a
/// reference, and what a hospital wrote as free text (an uncoded drug or reaction) is left out.
///
/// @param caseId the platform's own id of the case
/// @param revision rises by one with each change of the case; readers keep the highest and ignore the rest
/// @param state `open`, `nullified` or `merged`; a nullified case counts nowhere, a merged one as another case
/// @param background which collection the case belongs to: `hospital` or `faers`
/// @param receivedAt when the platform first received the case
/// @param patientReference who it is about, as `k1.…`; absent for public data and where no identifier was sent
/// @param onset when the first reaction began, as precisely as reported: `2026`, `2026-10` or `2026-10-02`
/// @param sex `female` or `male`; absent when unknown
/// @param ageYears age at onset in years
/// @param country ISO 3166-1 alpha-2 code of where it happened
/// @param reporter qualification of the primary reporter (E2B(R3) C.2.r.4): `physician`, `pharmacist`,
///   `other-health-professional`, `lawyer` or `consumer`
/// @param seriousness the ICH E2A criteria that are met, empty when none was reported: `death`,
///   `life-threatening`, `hospitalisation`, `disability`, `congenital-anomaly`, `other-important`
/// @param alcohol whether alcohol was taken with the drugs: `yes`, `no` or `unknown`
/// @param linkedAlertId the alert of this patient in whose window one of its reactions began, when the case was
///   matched
/// @param mergedInto the id of the case that a merged one is counted as
public record CaseV1(
        String caseId,
        long revision,
        String state,
        String background,
        Instant receivedAt,
        @Nullable String patientReference,
        @Nullable String onset,
        @Nullable String sex,
        @Nullable BigDecimal ageYears,
        @Nullable String country,
        @Nullable String reporter,
        List<String> seriousness,
        String alcohol,
        @Nullable String linkedAlertId,
        List<Drug> drugs,
        List<Reaction> reactions,
        @Nullable String mergedInto) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "adverse-event.case.v1";

    /// A drug of the case.
    ///
    /// @param role what part it played as its reporter sees it (E2B(R3) G.k.1): `suspect`, `concomitant`,
    ///   `interacting` or `not-administered`
    /// @param drugId the catalog's drug, when the reported name or code was recognised for certain or confirmed
    ///   by a person; what is only spelled alike is not told
    /// @param reportedAs the reported name in upper case, for public data only
    /// @param route `oral`, `intrathecal` and so on, when reported
    public record Drug(
            @Nullable String drugId,
            @Nullable String reportedAs,
            String role,
            @Nullable String route) {}

    /// A reaction of the case.
    ///
    /// @param term the platform's reaction term, when the reported text was recognised
    /// @param reportedAs the reported term in lower case, for public data only
    /// @param meddraPt code of the preferred term, eight digits, where MedDRA was imported and knows the
    ///   reaction; the words belong to it and are not published
    public record Reaction(
            @Nullable String term,
            @Nullable String reportedAs,
            @Nullable String meddraPt) {

        /// A reaction without MedDRA.
        public Reaction(@Nullable String term, @Nullable String reportedAs) {
            this(term, reportedAs, null);
        }
    }
}
