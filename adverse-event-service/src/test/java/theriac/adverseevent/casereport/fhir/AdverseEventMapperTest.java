package theriac.adverseevent.casereport.fhir;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportFormat.Reading;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugCode.CodeSystem;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.ReactionTerm;

import static org.assertj.core.api.Assertions.assertThat;

class AdverseEventMapperTest {

    private static final IParser STRICT =
            FhirContext.forR4().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    private static final SenderId SENDER = new SenderId("fhir-hospital");
    private static final FhirReports FORMAT = new FhirReports(
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC), new RegisteredSenders(Map.of()));

    @Test
    void aCaseThatCameAsFhirIsTheSameAfterItWentOut() {
        var report = read(FhirInstances.full());
        var state = stateOf(report.content(), CaseState.OPEN);

        var again = read(written(state, report.content().narrative()));

        assertThat(again.number().id()).isEqualTo(report.number().id());
        assertThat(again.content().facts()).isEqualTo(report.content().facts());
        assertThat(again.content().drugs()).isEqualTo(report.content().drugs());
        assertThat(again.content().reactions()).isEqualTo(report.content().reactions());
        assertThat(again.content().narrative()).isEqualTo(report.content().narrative());
    }

    @Test
    void allThatACaseTellsIsReadAgain() {
        var content = everything();

        var again = read(written(stateOf(content, CaseState.OPEN), Optional.empty()))
                .content();

        assertThat(again).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource
    void everyQualificationIsReadAgain(ReporterQualification qualification) {
        var facts = new CaseFacts(
                Optional.empty(),
                new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Origin.of(Optional.of(qualification)),
                Set.of(),
                Set.of(),
                Alcohol.UNKNOWN);
        var content = new ReportContent(
                Optional.empty(),
                facts,
                List.of(drug("baclofen", Role.SUSPECT)),
                List.of(ReactionMention.of("fall")),
                Optional.empty());

        assertThat(read(written(stateOf(content, CaseState.OPEN), Optional.empty()))
                        .content())
                .isEqualTo(content);
    }

    @Test
    void aNullifiedCaseSaysSoWhereNoReaderMayMissIt() {
        var written = written(stateOf(everything(), CaseState.NULLIFIED), Optional.empty());

        assertThat(STRICT.parseResource(AdverseEvent.class, written).getModifierExtension())
                .hasSize(1);
        assertThat(read(written).nullifies()).isTrue();
    }

    @Test
    void anotherReaderFindsWhatTheStandardHasElementsFor() throws JsonProcessingException {
        var written = written(stateOf(everything(), CaseState.OPEN), Optional.of("She fell."));

        var event = STRICT.parseResource(AdverseEvent.class, written);

        assertThat(event.getActuality()).isEqualTo(AdverseEvent.AdverseEventActuality.ACTUAL);
        assertThat(event.getEvent().getText()).isEqualTo("convulsion");
        assertThat(event.getSuspectEntity()).hasSize(2);
        assertThat(event.getResultingCondition()).hasSize(2);
        assertThat(event.getOutcome().getCodingFirstRep().getCode()).isEqualTo("resolved");
        assertThat(event.getSeriousness().getCoding())
                .extracting(coding -> coding.getCode())
                .contains("SeriousResultsInDeath", "Serious", "other-important");
        var json = new ObjectMapper();
        assertThat(json.readTree(STRICT.encodeResourceToString(event))).isEqualTo(json.readTree(written));
    }

    private static ReportContent everything() {
        var facts = new CaseFacts(
                PartialDate.parse("2026-11"),
                new Person(
                        Optional.of(Sex.MALE),
                        Optional.of(new AgeYears(new BigDecimal("71.25"))),
                        Optional.of(AgeGroup.ELDERLY),
                        Optional.of(new WeightKg(new BigDecimal("80.5")))),
                Optional.of(new Country("DE")),
                new Origin(
                        Optional.of(ReportKind.STUDY),
                        Optional.of(ReporterQualification.PHYSICIAN),
                        Optional.of(new WorldwideNumber("DE-H1-42"))),
                Set.of(Seriousness.values()),
                Set.of(SpecialSituation.values()),
                Alcohol.NO);
        var use = new DrugUse(
                Optional.of("spasticity"),
                List.of(
                        new Dosage(
                                amount("20", "mg"),
                                amount("8", "h"),
                                PartialDate.parse("2026-01"),
                                PartialDate.parse("2026-06-30"),
                                Optional.of("L-1")),
                        new Dosage(
                                amount("2", "tablet"),
                                amount("1", "d"),
                                PartialDate.parse("2026-07-01"),
                                Optional.empty(),
                                Optional.of("L-1"))),
                Optional.of(ActionTaken.WITHDRAWN),
                Optional.of(Challenge.POSITIVE),
                Optional.of(Challenge.NOT_DONE));
        var baclofen = new DrugMention(
                Optional.of("Lioresal"),
                Optional.of(new DrugCode(CodeSystem.RXNORM, "1292")),
                Optional.empty(),
                Role.SUSPECT,
                Optional.of(Route.INTRATHECAL),
                use);
        var coded = new DrugMention(
                Optional.empty(),
                Optional.of(new DrugCode(CodeSystem.UNII, "H789N3FKE8")),
                Optional.empty(),
                Role.INTERACTING,
                Optional.of(Route.OTHER),
                DrugUse.UNTOLD);
        var seizure = new ReactionMention(
                "convulsion",
                new ReactionCourse(
                        PartialDate.parse("2026-11-18"), PartialDate.parse("2026-11"), Optional.of(Outcome.RECOVERED)));
        var death = new ReactionMention(
                "coma", new ReactionCourse(Optional.empty(), Optional.empty(), Optional.of(Outcome.FATAL)));
        return new ReportContent(
                Optional.empty(),
                facts,
                List.of(
                        baclofen,
                        coded,
                        drug("paracetamol", Role.CONCOMITANT),
                        drug("midazolam", Role.NOT_ADMINISTERED)),
                List.of(seizure, death),
                Optional.empty());
    }

    private static DrugMention drug(String name, Role role) {
        return new DrugMention(
                Optional.of(name), Optional.empty(), Optional.empty(), role, Optional.empty(), DrugUse.UNTOLD);
    }

    private static Optional<Amount> amount(String value, String unit) {
        return Optional.of(new Amount(new BigDecimal(value), unit));
    }

    private static SafetyCase stateOf(ReportContent content, CaseState state) {
        var heading = new CaseHeading(
                new CaseId(UUID.fromString("0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f")),
                1,
                state,
                Background.HOSPITAL,
                new ReportNumber(SENDER, new SenderReportId("H1-42")),
                ReportVersion.of(3),
                Instant.EPOCH);
        return new SafetyCase(
                heading,
                content.facts(),
                Optional.empty(),
                content.drugs().stream()
                        .map(mention -> new CodedDrug(mention, Optional.of(new DrugId("baclofen"))))
                        .toList(),
                content.reactions().stream()
                        .map(mention -> new CodedReaction(mention, Optional.of(new ReactionTerm("seizure"))))
                        .toList());
    }

    /// What goes out, which a strict reader must understand.
    private static String written(SafetyCase state, Optional<String> narrative) {
        var json = AdverseEventMapper.map(state, narrative).toString();
        STRICT.parseResource(AdverseEvent.class, json);
        return json;
    }

    private static CaseReport read(String json) {
        return switch (FORMAT.read(
                SENDER, new Original("application/fhir+json", json.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Understood(var report) -> report;
            case Reading.NotUnderstood(var violations) -> throw new AssertionError(violations.toString() + json);
        };
    }
}
