package theriac.contracts.hospital;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A report of a suspected adverse reaction, as a hospital posts it to `/case-reports` or writes it to its topic
/// `hospital.adverse-event-report.v1.<sender>`. Who sent it is told by the token or the topic, never by the body.
///
/// @param senderReportId the sender's own number of the report, stable over its versions
/// @param version the sender's version of the report, from 1, which is the default; a higher one replaces what it
/// follows
/// @param onset when the first reaction began: `2026`, `2026-10` or `2026-10-02`; not in the future
/// @param country ISO 3166-1 alpha-2 code of where it happened
/// @param reporter `physician`, `pharmacist`, `other-health-professional`, `lawyer` or `consumer`
/// @param seriousness ICH E2A criteria that are met: `death`, `life-threatening`, `hospitalisation`, `disability`,
///   `congenital-anomaly`, `other-important`
/// @param alcohol whether alcohol was taken with the drugs: `yes`, `no` or `unknown`, which is the default
/// @param drugs at least one
/// @param reactions at least one
/// @param narrative free text, kept encrypted
public record AdverseEventReportV1(
        String senderReportId,
        @Nullable Integer version,
        @Nullable Patient patient,
        @Nullable String onset,
        @Nullable String country,
        @Nullable String reporter,
        @Nullable List<String> seriousness,
        @Nullable String alcohol,
        List<Drug> drugs,
        List<Reaction> reactions,
        @Nullable String narrative) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "hospital.adverse-event-report.v1";

    /// Who the report is about.
    ///
    /// @param sex `female` or `male`
    public record Patient(
            @Nullable Identifier identifier,
            @Nullable String sex,
            @Nullable BigDecimal ageYears) {}

    /// An identifier of the patient's at the sender; kept encrypted, published only as a reference.
    ///
    /// @param system the URI of the numbering system
    public record Identifier(String system, String value) {}

    /// A drug of the report: a name, a code, or both.
    ///
    /// @param role `suspect`, `concomitant`, `interacting` or `not-administered`
    public record Drug(
            @Nullable String name,
            @Nullable Code code,
            String role,
            @Nullable String route) {}

    /// A code of a drug: system `rxnorm`, `atc` or `unii`.
    public record Code(String system, String code) {}

    /// A reaction in the reporter's words, such as `drowsiness`.
    public record Reaction(String term) {}
}
