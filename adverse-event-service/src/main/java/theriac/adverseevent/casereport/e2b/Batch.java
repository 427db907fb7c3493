package theriac.adverseevent.casereport.e2b;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.e2b.rules.MessageRules;
import theriac.adverseevent.casereport.e2b.xml.NotXml;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.casereport.e2b.xml.XmlReading;
import theriac.adverseevent.casereport.e2b.xml.XmlWriting;

/// A batch of messages that was read once to its end, and can be walked message by message.
final class Batch {

    private static final String ROOT = "MCCI_IN200100UV01";
    private static final String MESSAGE = "PORR_IN049016UV";
    private static final String NAMESPACE = "urn:hl7-org:v3";

    private final byte[] bytes;
    private final XmlElement head;
    private final int size;

    private Batch(byte[] bytes, XmlElement head, int size) {
        this.bytes = bytes;
        this.head = head;
        this.size = size;
    }

    /// One message of a batch.
    ///
    /// @param original what was sent, when the batch has no other; else the message in the batch's frame
    record Message(XmlElement message, Original original) {}

    static Batch of(byte[] bytes) throws NotXml {
        var size = new int[1];
        var head = XmlReading.read(bytes, MESSAGE, message -> size[0]++);
        return new Batch(bytes, head, size[0]);
    }

    /// The frame around the messages.
    XmlElement head() {
        return head;
    }

    /// Whether it is a batch of reports at all.
    boolean isOfReports() {
        int colon = head.name().indexOf(':');
        var declaration = colon < 0 ? "xmlns" : "xmlns:" + head.name().substring(0, colon);
        return head.localName().equals(ROOT)
                && NAMESPACE.equals(head.attributes().get(declaration));
    }

    /// What is wrong with the frame.
    List<Violation> violations(LocalDate today) {
        if (!isOfReports()) {
            return List.of(new Violation("", "must be " + ROOT + " of the namespace " + NAMESPACE));
        }
        var violations = new ArrayList<>(MessageRules.ofBatch(head, today));
        if (size == 0) {
            violations.add(new Violation("/N.2.r", "at least one message is required"));
        }
        return violations;
    }

    /// Walks over the messages; only one is in memory as a tree.
    void forEach(Consumer<Message> visitor) throws NotXml {
        XmlReading.read(bytes, MESSAGE, message -> visitor.accept(new Message(message, originalOf(message))));
    }

    private Original originalOf(XmlElement message) {
        return new Original(E2bReports.MEDIA_TYPE, size == 1 ? bytes : XmlWriting.bytes(head.holding(message)));
    }
}
