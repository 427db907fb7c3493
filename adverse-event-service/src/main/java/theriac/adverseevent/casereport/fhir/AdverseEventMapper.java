package theriac.adverseevent.casereport.fhir;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.WorldwideNumber;

/// Writes a case as an AdverseEvent that contains all that it refers to. Read as a report, it makes the same
/// case, but for the order of its drugs, batches but the first of a drug, and what a public case tells of
/// ingredients.
public final class AdverseEventMapper {

    private final SafetyCase state;
    private final ObjectNode event = Json.object();
    private final ArrayNode contained = event.arrayNode();

    private AdverseEventMapper(SafetyCase state) {
        this.state = state;
    }

    /// The case as FHIR.
    ///
    /// @param narrative absent unless it was asked for
    public static JsonNode map(SafetyCase state, Optional<String> narrative) {
        return new AdverseEventMapper(state).write(narrative);
    }

    private ObjectNode write(Optional<String> narrative) {
        var heading = state.heading();
        event.put("resourceType", "AdverseEvent").put("id", heading.id().toString());
        event.set("meta", Json.object().put("versionId", Long.toString(heading.revision())));
        event.set("contained", contained);
        extensions(narrative);
        event.set(
                "identifier",
                Json.object()
                        .put("system", Uris.OUR_SENDER + heading.number().sender())
                        .put("value", heading.number().id().value()));
        event.put("actuality", "actual");
        state.facts().situations().stream().sorted().forEach(this::category);
        reactions();
        circumstances();
        for (int i = 0; i < state.drugs().size(); i++) {
            new DrugWriting(event, contained, PersonWriting.PATIENT)
                    .write(i + 1, state.drugs().get(i));
        }
        return event;
    }

    private void extensions(Optional<String> narrative) {
        var facts = state.facts();
        var alcohol = Optional.of(facts.alcohol()).filter(known -> known != Alcohol.UNKNOWN);
        Json.extend(event, Uris.ALCOHOL, "valueCode", alcohol.map(Coded::code));
        Json.extend(event, Uris.KIND, "valueCode", facts.origin().kind().map(Coded::code));
        Json.extend(
                event,
                Uris.WORLDWIDE_NUMBER,
                "valueString",
                facts.origin().worldwideNumber().map(WorldwideNumber::value));
        Json.extend(event, Uris.NARRATIVE, "valueString", narrative);
        Json.extend(
                event,
                Uris.MERGED_INTO,
                "valueString",
                state.heading().mergedInto().map(into -> "AdverseEvent/" + into));
        if (state.heading().state() != CaseState.OPEN) {
            event.putArray("modifierExtension")
                    .add(Json.object().put("url", Uris.STATUS).put("valueCode", "entered-in-error"));
        }
    }

    private void category(SpecialSituation situation) {
        var category = Json.concept(Uris.OUR_SITUATION, situation.code());
        Codes.categoryOf(situation)
                .ifPresent(code -> category.withArray("coding").add(Json.coding(Uris.CATEGORY, code)));
        event.withArray("category").add(category);
    }

    private void reactions() {
        for (int i = 0; i < state.reactions().size(); i++) {
            var reaction = state.reactions().get(i);
            boolean first = i == 0;
            if (first) {
                event.set("event", concept(reaction));
            }
            var course = reaction.mention().course();
            if (!first || course.onset().isPresent() || course.end().isPresent()) {
                condition("reaction-" + (i + 1), reaction, first);
            }
        }
    }

    private void condition(String id, CodedReaction reaction, boolean isTheEvent) {
        var course = reaction.mention().course();
        var condition = Json.contained("Condition", id);
        var outcome = course.outcome().filter(known -> !isTheEvent);
        Json.extend(condition, Uris.REACTION_OUTCOME, "valueCode", outcome.map(Coded::code));
        condition.set("code", concept(reaction));
        condition.set("subject", Json.reference(PersonWriting.PATIENT));
        Json.put(condition, "onsetDateTime", course.onset().map(PartialDate::toString));
        Json.put(condition, "abatementDateTime", course.end().map(PartialDate::toString));
        contained.add(condition);
        event.withArray("resultingCondition").add(Json.reference(id));
    }

    private static ObjectNode concept(CodedReaction reaction) {
        var concept = Json.object();
        reaction.term()
                .ifPresent(term -> concept.withArray("coding").add(Json.coding(Uris.OUR_REACTION, term.value())));
        meddra(reaction).ifPresent(coding -> concept.withArray("coding").add(coding));
        return concept.put("text", reaction.mention().term());
    }

    /// The code alone: the words of MedDRA are for those who have its licence.
    private static Optional<ObjectNode> meddra(CodedReaction reaction) {
        var system = Uris.MEDDRA.getFirst();
        return reaction.meddra()
                .map(coding -> Json.coding(system, coding.llt().toString())
                        .put("version", coding.version().toString()))
                .or(() -> reaction.mention().code().map(code -> Json.coding(system, code.toString())));
    }

    private void circumstances() {
        var facts = state.facts();
        var people = new PersonWriting(event, contained);
        people.patient(state);
        Json.put(event, "date", facts.onset().map(PartialDate::toString));
        facts.country().ifPresent(country -> {
            var location = Json.contained("Location", "location");
            location.set("address", Json.object().put("country", country.code()));
            contained.add(location);
            event.set("location", Json.reference("location"));
        });
        facts.seriousness().stream().sorted().forEach(this::seriousness);
        state.reactions().stream()
                .findFirst()
                .flatMap(reaction -> reaction.mention().course().outcome())
                .ifPresent(outcome -> event.set("outcome", Json.concept(Uris.OUTCOME, Codes.codeOf(outcome))));
        facts.origin().reporter().ifPresent(people::reporter);
    }

    private void seriousness(Seriousness criterion) {
        var codings = event.withObject("/seriousness").withArray("coding");
        codings.add(Json.coding(Uris.SERIOUSNESS, Codes.codeOf(criterion)));
        codings.add(Json.coding(Uris.OUR_SERIOUSNESS, criterion.code()));
    }
}
