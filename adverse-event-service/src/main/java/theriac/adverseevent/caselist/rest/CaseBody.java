package theriac.adverseevent.caselist.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.caselist.WorkStatus;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.AlcoholRecorded;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SuspectedWithdrawal;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.Spellings;
import theriac.patientreference.PatientReference;

/// A case.
///
/// @param alcoholFoundIn `reported` by the sender, or in a `drug` or `reaction`; absent when it is unknown
/// @param linkedAlertId the alert about an abrupt stop in whose window a reaction began
/// @param suspectedWithdrawal whether there is such an alert
/// @param expectedReactions those of the case's reactions that the alert told to look out for
/// @param version the sender's version that the case rests on
/// @param work how the work on it stands; where one case is opened alone
/// @param mergedInto the case that a merged one is counted as
/// @param narrative only where it was asked for
@Schema(name = "Case", examples = """
                {
                  "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f",
                  "revision": 1,
                  "state": "open",
                  "background": "hospital",
                  "sender": "demo-hospital",
                  "senderReportId": "H1-42",
                  "version": 1,
                  "receivedAt": "2026-11-21T10:00:00Z",
                  "onset": "2026-11-18",
                  "sex": "female",
                  "ageYears": 52.5,
                  "country": "NL",
                  "kind": "spontaneous",
                  "seriousness": ["hospitalisation"],
                  "situations": [],
                  "alcohol": "no",
                  "alcoholFoundIn": "reported",
                  "suspectedWithdrawal": true,
                  "linkedAlertId": "0a4f7f0e-3c1e-4c5a-9a3c-2f6f1f1c7a01",
                  "expectedReactions": ["seizure"],
                  "drugs": [{ "drugId": "baclofen", "reportedAs": "Lioresal", "role": "suspect", "route": "oral",
                              "use": { "indication": "spasticity", "actionTaken": "withdrawn",
                                       "dosages": [{ "dose": { "value": 20, "unit": "mg" },
                                                     "every": { "value": 8, "unit": "h" }, "start": "2026-08" }] },
                              "coding": { "method": "brand", "score": 1, "needsConfirmation": false } }],
                  "reactions": [{ "term": "seizure", "reportedAs": "convulsion", "outcome": "recovered",
                                  "coding": { "method": "synonym", "score": 1, "needsConfirmation": false } }],
                  "work": { "state": "received", "dueOn": "2026-12-06", "dueBefore": "2026-12-06T23:00:00Z",
                            "overdue": false, "clockRule": "ch-hospital-serious",
                            "clockSource": "Arzneimittelverordnung (VAM, SR 812.212.21), article 63(1)(a) and (3)" }
                }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseBody(
        String caseId,
        long revision,
        String state,
        String background,
        String sender,
        String senderReportId,
        int version,
        Instant receivedAt,
        @Nullable String patientReference,
        @Nullable String onset,
        @Nullable String sex,
        @Nullable BigDecimal ageYears,
        @Nullable String ageGroup,
        @Nullable BigDecimal weightKg,
        @Nullable String country,
        @Nullable String kind,
        @Nullable String reporter,
        @Nullable String worldwideNumber,
        List<String> seriousness,
        List<String> situations,
        String alcohol,
        @Nullable String alcoholFoundIn,
        boolean suspectedWithdrawal,
        @Nullable String linkedAlertId,
        @Nullable List<String> expectedReactions,
        List<Drug> drugs,
        List<Reaction> reactions,
        @Nullable WorkStatusBody work,
        @Nullable String mergedInto,
        @Nullable String narrative) {

    /// A drug of the case.
    ///
    /// @param drugId the catalog's drug, when it was recognised
    /// @param code as reported, with its system, such as `rxnorm:1292`
    @Schema(name = "CaseDrug")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Drug(
            @Nullable String drugId,
            @Nullable String reportedAs,
            @Nullable String code,
            String role,
            @Nullable String route,
            @Nullable DrugUseBody use,
            @Nullable CodingBody coding) {

        static Drug of(CodedDrug coded, Spellings spellings) {
            var mention = coded.mention();
            return new Drug(
                    coded.drug().map(DrugId::value).orElse(null),
                    mention.name().orElse(null),
                    mention.code().map(DrugCode::qualified).orElse(null),
                    mention.role().code(),
                    mention.route().map(Coded::code).orElse(null),
                    DrugUseBody.of(mention.use()),
                    CodingBody.of(coded, spellings));
        }

        /// A drug as it was reported.
        static Drug reported(DrugMention mention) {
            return new Drug(
                    null,
                    mention.name().orElse(null),
                    mention.code().map(DrugCode::qualified).orElse(null),
                    mention.role().code(),
                    mention.route().map(Coded::code).orElse(null),
                    DrugUseBody.of(mention.use()),
                    null);
        }
    }

    /// A reaction of the case.
    ///
    /// @param term the platform's term, when it was recognised
    @Schema(name = "CaseReaction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reaction(
            @Nullable String term,
            String reportedAs,
            @Nullable String onset,
            @Nullable String end,
            @Nullable String outcome,
            @Nullable CodingBody coding,
            @Nullable MeddraBody meddra) {

        static Reaction of(CodedReaction coded, Spellings spellings) {
            var course = coded.mention().course();
            return new Reaction(
                    coded.term().map(ReactionTerm::value).orElse(null),
                    coded.mention().term(),
                    course.onset().map(PartialDate::toString).orElse(null),
                    course.end().map(PartialDate::toString).orElse(null),
                    course.outcome().map(Coded::code).orElse(null),
                    CodingBody.of(coded, spellings),
                    MeddraBody.of(coded));
        }

        /// A reaction as it was reported.
        static Reaction reported(ReactionMention mention) {
            var course = mention.course();
            return new Reaction(
                    null,
                    mention.term(),
                    course.onset().map(PartialDate::toString).orElse(null),
                    course.end().map(PartialDate::toString).orElse(null),
                    course.outcome().map(Coded::code).orElse(null),
                    null,
                    MeddraBody.of(new CodedReaction(mention, Optional.empty())));
        }
    }

    private static List<String> expected(SuspectedWithdrawal suspected) {
        return suspected.expected().stream().map(ReactionTerm::value).sorted().toList();
    }

    /// @param spellings what texts that were not recognised may mean
    static CaseBody of(SafetyCase state, Optional<WorkStatus> work, Optional<String> narrative, Spellings spellings) {
        var heading = state.heading();
        var facts = state.facts();
        return new CaseBody(
                heading.id().toString(),
                heading.revision(),
                heading.state().code(),
                heading.background().code(),
                heading.number().sender().value(),
                heading.number().id().value(),
                heading.version().number(),
                heading.receivedAt(),
                state.patient().map(PatientReference::value).orElse(null),
                facts.onset().map(PartialDate::toString).orElse(null),
                facts.person().sex().map(Coded::code).orElse(null),
                facts.person().age().map(AgeYears::value).orElse(null),
                facts.person().ageGroup().map(Coded::code).orElse(null),
                facts.person().weight().map(WeightKg::value).orElse(null),
                facts.country().map(Country::code).orElse(null),
                facts.origin().kind().map(Coded::code).orElse(null),
                facts.origin().reporter().map(Coded::code).orElse(null),
                facts.origin().worldwideNumber().map(WorldwideNumber::value).orElse(null),
                facts.seriousness().stream().sorted().map(Coded::code).toList(),
                facts.situations().stream().sorted().map(Coded::code).toList(),
                facts.alcohol().code(),
                AlcoholRecorded.sourceOf(state).map(Coded::code).orElse(null),
                state.withdrawal().isPresent(),
                state.withdrawal()
                        .map(suspected -> suspected.alert().toString())
                        .orElse(null),
                state.withdrawal().map(CaseBody::expected).orElse(null),
                state.drugs().stream().map(drug -> Drug.of(drug, spellings)).toList(),
                state.reactions().stream()
                        .map(reaction -> Reaction.of(reaction, spellings))
                        .toList(),
                work.map(WorkStatusBody::of).orElse(null),
                heading.mergedInto().map(CaseId::toString).orElse(null),
                narrative.orElse(null));
    }
}
