package theriac.adverseevent.casereport.messaging;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.CaseAnnouncer;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.contracts.Topics;
import theriac.contracts.adverseevent.CaseV1;
import theriac.messaging.Outbox;
import theriac.messaging.OutgoingEvent;
import theriac.patientreference.PatientReference;

/// Writes each new state of a case to `adverse-event.case.v1`. What a hospital wrote as free text stays here.
@ApplicationScoped
class OutboxCaseAnnouncer implements CaseAnnouncer {

    private final Outbox outbox;

    OutboxCaseAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announceAll(List<SafetyCase> cases) {
        outbox.appendAll(cases.stream().map(OutboxCaseAnnouncer::event).toList());
    }

    @Override
    public void forget(List<CaseId> erased) {
        outbox.appendAll(erased.stream()
                .map(id -> OutgoingEvent.tombstone(Topics.CASE, id.toString(), CaseV1.TYPE))
                .toList());
    }

    static OutgoingEvent event(SafetyCase state) {
        return new OutgoingEvent(Topics.CASE, state.id().toString(), CaseV1.TYPE, body(state));
    }

    private static CaseV1 body(SafetyCase state) {
        var heading = state.heading();
        var facts = state.facts();
        boolean isPublic = heading.background().isPublic();
        return new CaseV1(
                state.id().toString(),
                heading.revision(),
                heading.state().code(),
                heading.background().code(),
                heading.receivedAt(),
                state.patient().map(PatientReference::value).orElse(null),
                facts.onset().map(PartialDate::toString).orElse(null),
                facts.person().sex().map(Coded::code).orElse(null),
                facts.person().age().map(AgeYears::value).orElse(null),
                facts.country().map(Country::code).orElse(null),
                facts.origin().reporter().map(Coded::code).orElse(null),
                facts.seriousness().stream().sorted().map(Coded::code).toList(),
                facts.alcohol().code(),
                state.withdrawal()
                        .map(suspected -> suspected.alert().toString())
                        .orElse(null),
                state.drugs().stream().map(drug -> body(drug, isPublic)).toList(),
                state.reactions().stream()
                        .map(reaction -> body(reaction, isPublic))
                        .toList(),
                heading.mergedInto().map(CaseId::toString).orElse(null));
    }

    private static CaseV1.Drug body(CodedDrug drug, boolean isPublic) {
        var mention = drug.mention();
        return new CaseV1.Drug(
                drug.drug().map(DrugId::value).orElse(null),
                mention.name()
                        .filter(name -> isPublic)
                        .map(OutboxCaseAnnouncer::upperCase)
                        .orElse(null),
                mention.role().code(),
                mention.route().map(Coded::code).orElse(null));
    }

    private static CaseV1.Reaction body(CodedReaction reaction, boolean isPublic) {
        return new CaseV1.Reaction(
                reaction.term().map(ReactionTerm::value).orElse(null),
                isPublic ? reaction.mention().term().toLowerCase(Locale.ROOT) : null,
                reaction.meddra().map(coding -> coding.pt().toString()).orElse(null));
    }

    private static String upperCase(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
