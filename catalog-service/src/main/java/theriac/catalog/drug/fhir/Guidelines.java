package theriac.catalog.drug.fhir;

import java.util.List;
import java.util.stream.Stream;

import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Indication;
import theriac.catalog.drug.Prescribing;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.MedicationKnowledge.Guideline;

/// How a drug is given, by patients, and what it is given for. The catalog doesn't tie a dose to an indication, so
/// neither do these: each one has dosages or an indication.
final class Guidelines {

    private final Sources sources;

    Guidelines(Sources sources) {
        this.sources = sources;
    }

    List<Guideline> of(Prescribing prescribing) {
        return Stream.concat(
                        prescribing.doseRules().stream().map(this::dosing),
                        prescribing.indications().stream().map(this::use))
                .toList();
    }

    private Guideline dosing(DoseRule rule) {
        var advice = Extension.code(Uris.ADVICE, rule.advice().spelling());
        return new Guideline(
                sources.of(rule.source(), List.of(advice)), Dosages.of(rule), null, Bands.of(rule.patients()));
    }

    /// The words name route and status too: who doesn't know our extension must not take an off-label use for another.
    private Guideline use(Indication indication) {
        var status = indication.status().spelling();
        var route = indication.route();
        var words = indication.condition() + (route == null ? " (" : " (" + route + ", ") + status + ")";
        return new Guideline(
                sources.of(indication.source(), List.of(Extension.code(Uris.INDICATION_STATUS, status))),
                List.of(),
                CodeableConcept.text(words),
                List.of());
    }
}
