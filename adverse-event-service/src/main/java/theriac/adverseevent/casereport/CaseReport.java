package theriac.adverseevent.casereport;

import java.util.Optional;

/// A report of a suspected adverse reaction, read and checked, in no format any more.
///
/// @param nullifies whether it takes back all earlier versions (ICH E2B(R3) C.1.11.1); it may then say nothing else
/// @param original absent for public data, whose originals are the published files
public record CaseReport(
        ReportNumber number,
        ReportVersion version,
        Background background,
        boolean nullifies,
        ReportContent content,
        Optional<Original> original) {

    public CaseReport {
        if (!nullifies && !content.isEnoughForACase()) {
            throw new IllegalArgumentException(
                    "a report names at least one drug, and a reaction or a special situation");
        }
    }

    /// A report that makes or changes a case.
    public static CaseReport of(
            ReportNumber number,
            ReportVersion version,
            Background background,
            ReportContent content,
            Optional<Original> original) {
        return new CaseReport(number, version, background, false, content, original);
    }

    /// What is still known of a case whose original is not kept: the same without narrative and identifiers.
    public static CaseReport of(SafetyCase state) {
        var heading = state.heading();
        return new CaseReport(
                heading.number(),
                heading.version(),
                heading.background(),
                heading.state() == CaseState.NULLIFIED,
                new ReportContent(
                        Optional.empty(),
                        state.facts(),
                        state.drugs().stream().map(CodedDrug::mention).toList(),
                        state.reactions().stream().map(CodedReaction::mention).toList(),
                        Optional.empty()),
                Optional.empty());
    }

    /// The same report without the bytes that it was read from.
    CaseReport withoutOriginal() {
        return new CaseReport(number, version, background, nullifies, content, Optional.empty());
    }

    /// The same report without what tells who the patient is: identifier, narrative and the bytes that it was read
    /// from; the age is told coarsely.
    CaseReport deidentified() {
        var rest = new ReportContent(
                Optional.empty(),
                content.facts().deidentified(),
                content.drugs(),
                content.reactions(),
                Optional.empty());
        return new CaseReport(number, version, background, nullifies, rest, Optional.empty());
    }

    /// The same report without what the patient is called at the sender.
    public CaseReport withoutIdentifier() {
        var anonymous = new ReportContent(
                Optional.empty(), content.facts(), content.drugs(), content.reactions(), content.narrative());
        return new CaseReport(number, version, background, nullifies, anonymous, original);
    }
}
