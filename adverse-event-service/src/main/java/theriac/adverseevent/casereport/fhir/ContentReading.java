package theriac.adverseevent.casereport.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.SpecialSituation;

/// Reads what a report says.
record ContentReading(
        PatientReading patients, DrugsReading drugs, ReactionsReading reactions, OriginReading origins, Dates dates) {

    private static final int MOST = 100;
    private static final int MAX_NARRATIVE = 100_000;

    /// The content, or empty when something in it was noted as wrong.
    Optional<ReportContent> read(Resource event, boolean nullifies) {
        var patient = patients.find(event);
        var situations = situations(event);
        var happened = reactions(event, nullifies, situations);
        var facts = facts(event, patient, situations, happened);
        var identifier = patients.identifier(event, patient);
        var taken = drugs.read(event, nullifies);
        var narrative = narrative(event);
        return event.place().violations().isEmpty()
                ? Optional.of(new ReportContent(identifier, facts, taken, happened, narrative))
                : Optional.empty();
    }

    /// A potential event did not happen: it is kept for its special situation, and is no reaction.
    private List<ReactionMention> reactions(Resource event, boolean nullifies, Set<SpecialSituation> situations) {
        var read = reactions.read(event);
        boolean potential = isPotential(event);
        boolean bare = !nullifies && situations.isEmpty();
        if (bare && potential) {
            event.at("actuality").refuse("a potential event is kept for a special situation: category must name one");
        }
        if (bare && read.isEmpty() && !potential) {
            event.at("event").missing();
        }
        return potential ? List.of() : read;
    }

    private CaseFacts facts(
            Resource event,
            Optional<Resource> patient,
            Set<SpecialSituation> situations,
            List<ReactionMention> happened) {
        var onset = dates.at(event.at("date"))
                .or(() -> happened.stream()
                        .findFirst()
                        .flatMap(one -> one.course().onset()));
        return new CaseFacts(
                onset,
                patients.person(patient, onset),
                origins.country(event),
                origins.origin(event),
                isPotential(event) ? Set.of() : SeriousnessReading.read(event.at("seriousness")),
                situations,
                Extensions.code(event.place(), Uris.ALCOHOL, Alcohol.class).orElse(Alcohol.UNKNOWN));
    }

    private static boolean isPotential(Resource event) {
        return event.at("actuality").node().asText().equals("potential");
    }

    private static Set<SpecialSituation> situations(Resource event) {
        return event.at("category").items(MOST).stream()
                .flatMap(place -> Concept.at(place).stream())
                .flatMap(Codes::situations)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> narrative(Resource event) {
        return Extensions.named(event.place(), Uris.NARRATIVE).stream()
                .flatMap(extension -> extension.at("valueString").prose(MAX_NARRATIVE).stream())
                .findFirst()
                .or(() -> Concept.at(event.at("event")).flatMap(Concept::remark));
    }
}
