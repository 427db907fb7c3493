package theriac.adverseevent.casereport.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.document.Place;

/// Reads the reactions of a report: the event itself, and the conditions that resulted from it. A condition that
/// is called like the event tells of its course.
record ReactionsReading(Resources resources, Dates dates) {

    List<ReactionMention> read(Resource event) {
        var outcome = outcome(event.at("outcome"));
        var called = Concept.at(event.at("event"));
        var first = called.flatMap(Concept::reaction);
        List<ReactionMention> reactions = new ArrayList<>();
        for (var reference : event.at("resultingCondition").items(ReportContent.MAX_MENTIONS)) {
            resources
                    .follow(event, reference, Set.of("Condition"))
                    .flatMap(this::condition)
                    .ifPresent(reactions::add);
        }
        first.ifPresent(term -> reactions.addFirst(
                new ReactionMention(term, course(reactions, term, outcome), called.flatMap(Concept::meddraCode))));
        return reactions;
    }

    /// The course of the event, taken from its own condition, which is then no reaction more.
    private static ReactionCourse course(List<ReactionMention> conditions, String term, Optional<Outcome> outcome) {
        var own = conditions.stream()
                .filter(one -> one.term().equalsIgnoreCase(term))
                .findFirst();
        own.ifPresent(conditions::remove);
        var course = own.map(ReactionMention::course).orElse(ReactionCourse.UNTOLD);
        return new ReactionCourse(course.onset(), course.end(), outcome.or(course::outcome));
    }

    private Optional<ReactionMention> condition(Resource condition) {
        var outcome = Extensions.code(condition.place(), Uris.REACTION_OUTCOME, Outcome.class);
        var onset = when(condition, "onset", "start");
        var end = when(condition, "abatement", "end");
        Dates.inOrder(new Dates.Period(onset, end), condition.at("abatementDateTime"));
        var called = Concept.at(condition.at("code"));
        var term = called.flatMap(Concept::reaction);
        if (term.isEmpty()) {
            return condition.at("code").missing();
        }
        return term.map(named -> new ReactionMention(
                named, new ReactionCourse(onset, end, outcome), called.flatMap(Concept::meddraCode)));
    }

    private Optional<PartialDate> when(Resource condition, String what, String side) {
        return dates.at(condition.at(what + "DateTime"))
                .or(() -> dates.at(condition.at(what + "Period").at(side)));
    }

    private static Optional<Outcome> outcome(Place place) {
        var concept = Concept.at(place);
        if (concept.isEmpty()) {
            return Optional.empty();
        }
        var known = concept.flatMap(Codes::outcome);
        boolean coded = concept.orElseThrow().codings().stream().anyMatch(coding -> coding.isOf(Uris.OUTCOME));
        return coded && known.isEmpty() ? place.refuse("must be a code of FHIR's adverse-event-outcome") : known;
    }
}
