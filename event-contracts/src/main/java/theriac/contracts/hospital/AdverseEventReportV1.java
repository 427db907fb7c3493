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
/// @param worldwideNumber the worldwide unique number of the case (E2B(R3) C.1.8.1), where one was given
/// @param nullified takes back all earlier versions; drugs and reactions may then be left out
/// @param kind `spontaneous`, `study` or `other`
/// @param onset when the first reaction began: `2026`, `2026-10` or `2026-10-02`; not in the future
/// @param country ISO 3166-1 alpha-2 code of where it happened
/// @param reporter `physician`, `pharmacist`, `other-health-professional`, `lawyer` or `consumer`
/// @param seriousness ICH E2A criteria that are met: `death`, `life-threatening`, `hospitalisation`, `disability`,
///   `congenital-anomaly`, `other-important`
/// @param situations circumstances that are worth a case even where no reaction followed: `overdose`, `misuse`,
///   `abuse`, `medication-error`, `off-label-use`, `exposure-in-pregnancy`, `exposure-in-breastfeeding`,
///   `occupational-exposure`, `lack-of-effect`, `product-quality`
/// @param alcohol whether alcohol was taken with the drugs: `yes`, `no` or `unknown`, which is the default
/// @param drugs at least one, unless nullified
/// @param reactions at least one, unless there is a special situation or the report is nullified
/// @param narrative free text, kept encrypted
public record AdverseEventReportV1(
        String senderReportId,
        @Nullable Integer version,
        @Nullable String worldwideNumber,
        @Nullable Boolean nullified,
        @Nullable String kind,
        @Nullable Patient patient,
        @Nullable String onset,
        @Nullable String country,
        @Nullable String reporter,
        @Nullable List<String> seriousness,
        @Nullable List<String> situations,
        @Nullable String alcohol,
        @Nullable List<Drug> drugs,
        @Nullable List<Reaction> reactions,
        @Nullable String narrative) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "hospital.adverse-event-report.v1";

    /// Who the report is about.
    ///
    /// @param sex `female` or `male`
    /// @param ageYears at onset
    /// @param ageGroup at onset, where the age is not told: `foetus`, `neonate`, `infant`, `child`, `adolescent`,
    ///   `adult` or `elderly`
    public record Patient(
            @Nullable Identifier identifier,
            @Nullable String sex,
            @Nullable BigDecimal ageYears,
            @Nullable String ageGroup,
            @Nullable BigDecimal weightKg) {}

    /// An identifier of the patient's at the sender; kept encrypted, published only as a reference.
    ///
    /// @param system the URI of the numbering system
    public record Identifier(String system, String value) {}

    /// A drug of the report: a name, a code, or both.
    ///
    /// @param role `suspect`, `concomitant`, `interacting` or `not-administered`
    /// @param indication why it was taken, in the reporter's words
    /// @param actionTaken what was done with it because of the reaction: `withdrawn`, `reduced`, `increased`,
    ///   `unchanged`, `unknown` or `not-applicable`
    /// @param dechallenge whether the reaction ceased after the drug was stopped or reduced:
    ///   `positive`, `negative`, `unknown` or `not-done`
    /// @param rechallenge whether it came back after the drug was given again, likewise
    public record Drug(
            @Nullable String name,
            @Nullable Code code,
            String role,
            @Nullable String route,
            @Nullable String indication,
            @Nullable List<Dosage> dosages,
            @Nullable String actionTaken,
            @Nullable String dechallenge,
            @Nullable String rechallenge) {}

    /// One way in which a drug was taken for a time.
    ///
    /// @param dose how much at once
    /// @param every the time from one dose to the next, in `min`, `h`, `d`, `wk`, `mo` or `a`
    /// @param start `2026`, `2026-10` or `2026-10-02`
    /// @param end likewise
    public record Dosage(
            @Nullable Amount dose,
            @Nullable Amount every,
            @Nullable String start,
            @Nullable String end,
            @Nullable String batch) {}

    /// A number and its unit, in UCUM.
    public record Amount(BigDecimal value, String unit) {}

    /// A code of a drug: system `rxnorm`, `atc` or `unii`.
    public record Code(String system, String code) {}

    /// A reaction in the reporter's words, such as `drowsiness`.
    ///
    /// @param onset when it began
    /// @param end when it ended
    /// @param outcome `recovered`, `recovering`, `not-recovered`, `recovered-with-sequelae`, `fatal` or `unknown`
    public record Reaction(
            String term,
            @Nullable String onset,
            @Nullable String end,
            @Nullable String outcome) {}
}
