package theriac.adverseevent.duplicate.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.duplicate.Contribution;
import theriac.adverseevent.duplicate.ReadPairs;
import theriac.adverseevent.duplicate.Ruling;

/// Two cases that are probably the same.
///
/// @param version rises by one with each decision; the ETag
/// @param state `open`, `merged` or `dismissed`
/// @param score in bits of evidence, as last reckoned
/// @param survivor the case that was to be counted, when they were merged
/// @param followedUp of a merged pair: whether the merged case changed since, by a follow-up or by being coded
///   again
/// @param contributions what each field says now, of one pair that is opened
@Schema(name = "DuplicatePair", examples = """
                { "pairId": "7f3c1d9e-6f2b-4c1a-9b1e-2d5f0a7c4e11", "version": 1, "state": "open", "score": 21.4,
                  "first": { "report": { "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f", "revision": 1, "state": "open",
                             "background": "hospital", "sender": "demo-hospital", "senderReportId": "H1-42",
                             "version": 1, "receivedAt": "2026-11-21T10:00:00Z" },
                             "onset": "2026-11-18", "drugs": ["baclofen"], "reactions": ["seizure"] },
                  "second": { "report": { "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e70", "revision": 1, "state": "open",
                              "background": "faers", "sender": "openfda", "senderReportId": "90000001",
                              "version": 1, "receivedAt": "2026-11-21T11:00:00Z" },
                              "onset": "2026-11-18", "drugs": ["baclofen"], "reactions": ["seizure"] },
                  "contributions": [{ "field": "onset", "bits": 10.0, "because": "0 days apart" }] }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PairBody(
        String pairId,
        int version,
        String state,
        BigDecimal score,
        SideBody first,
        SideBody second,
        @Nullable String survivor,
        @Nullable Boolean followedUp,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable List<ContributionBody> contributions) {

    /// What one field says.
    ///
    /// @param bits more than 0 when it speaks for the same case, less when against it
    @Schema(name = "DuplicateContribution")
    record ContributionBody(String field, double bits, String because) {

        static ContributionBody of(Contribution contribution) {
            return new ContributionBody(contribution.field(), contribution.bits(), contribution.because());
        }
    }

    static PairBody of(ReadPairs.Listed listed) {
        return of(listed, null);
    }

    static PairBody of(ReadPairs.Opened opened) {
        return of(
                opened.listed(),
                opened.contributions().stream().map(ContributionBody::of).toList());
    }

    private static PairBody of(ReadPairs.Listed listed, @Nullable List<ContributionBody> contributions) {
        var pair = listed.pair();
        return new PairBody(
                pair.id().toString(),
                pair.version(),
                pair.state().code(),
                pair.score(),
                SideBody.of(listed.first()),
                SideBody.of(listed.second()),
                pair.survivor().map(survivor -> survivor.toString()).orElse(null),
                pair.mergedRevision()
                        .map(revision -> merged(listed).heading().revision() > revision)
                        .orElse(null),
                pair.ruling().map(Ruling::by).orElse(null),
                pair.ruling().map(Ruling::at).orElse(null),
                pair.ruling().map(Ruling::reason).orElse(null),
                contributions);
    }

    private static SafetyCase merged(ReadPairs.Listed listed) {
        boolean first =
                listed.pair().survivor().filter(listed.pair().first()::equals).isPresent();
        return first ? listed.second() : listed.first();
    }
}
