package theriac.adverseevent.casereport.e2b;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseDocuments;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.e2b.rules.MessageRules;
import theriac.adverseevent.casereport.e2b.xml.NotXml;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.casereport.e2b.xml.XmlNode;
import theriac.adverseevent.casereport.e2b.xml.XmlWriting;
import theriac.adverseevent.coding.MeddraInForce;

/// Writes a case as a batch of one message, and holds it against the same rules as what is received. Terms of
/// MedDRA are those of the version that was imported; without one, or where it does not know the reaction, the
/// codes of the report that was received are passed on.
@ApplicationScoped
class E2bDocuments implements CaseDocuments {

    private final E2bReports reports;
    private final MeddraInForce meddra;
    private final Clock clock;

    E2bDocuments(E2bReports reports, MeddraInForce meddra, Clock clock) {
        this.reports = reports;
        this.meddra = meddra;
        this.clock = clock;
    }

    @Override
    public Document write(SafetyCase state, CaseReport report, String receiver) {
        var writing = new MessageWriting(inOneVersion(state), report, sentOf(report), receiver, clock.instant());
        var message = writing.message();
        var faults = faultsOf(message, report);
        state.heading()
                .mergedInto()
                .ifPresent(into -> faults.add("the case is a duplicate, which is counted as case " + into));
        var head = writing.frame();
        if (!faults.isEmpty()) {
            head = head.holding(new XmlNode.Comment("not submittable: " + String.join("; ", faults)));
        }
        return new Document(XmlWriting.bytes(head.holding(message)), faults);
    }

    /// A report names one version of MedDRA: that in force, where its terms are still known in it.
    private SafetyCase inOneVersion(SafetyCase state) {
        return state.coded(state.reactions().stream().map(this::inForce).toList());
    }

    private CodedReaction inForce(CodedReaction reaction) {
        var now = meddra.release().flatMap(release -> reaction.meddra().flatMap(coding -> release.find(coding.llt())));
        return new CodedReaction(reaction.mention(), reaction.term(), reaction.method(), now.or(reaction::meddra));
    }

    private List<String> faultsOf(XmlElement message, CaseReport report) {
        List<String> faults = new ArrayList<>();
        var violations = MessageRules.ofMessage(message, report.nullifies(), reports.latestToday());
        if (violations.stream().anyMatch(violation -> violation.pointer().startsWith("/E.i.2.1"))) {
            faults.add(
                    "a reaction has no term of MedDRA: import the MedDRA that you have a licence of, and code what it does not know");
        }
        violations.stream().map(Acknowledgement::textOf).forEach(faults::add);
        return faults;
    }

    /// The message that was received, when it was one.
    private Optional<XmlElement> sentOf(CaseReport report) {
        List<XmlElement> messages = new ArrayList<>();
        report.original()
                .filter(original -> reports.reads(original.contentType()))
                .ifPresent(original -> collect(original.bytes(), messages));
        return messages.stream().findFirst();
    }

    private static void collect(byte[] bytes, List<XmlElement> messages) {
        try {
            Batch.of(bytes).forEach(message -> messages.add(message.message()));
        } catch (NotXml impossible) {
            throw new IllegalStateException("a report that was accepted can no longer be read", impossible);
        }
    }
}
