package theriac.adverseevent.casereport.e2b;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.e2b.rules.Elements;
import theriac.adverseevent.casereport.e2b.rules.Oid;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.casereport.e2b.xml.XmlWriting;

/// The answer to a batch, MCCI_IN200101UV01: what became of each message, and of the batch.
///
/// @param head the frame of the batch that it answers
/// @param at when it is written
record Acknowledgement(XmlElement head, Instant at) {

    /// The most characters of one text (ACK.B.r.7, ACK.A.5).
    private static final int MAX_TEXT = 250;
    private static final int MAX_TEXTS = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'+0000'").withZone(ZoneOffset.UTC);

    /// What became of the whole batch (ACK.A.4).
    enum Verdict {
        /// All of it was taken.
        AA,
        /// Some of it was not.
        AE,
        /// None of it was looked at.
        AR
    }

    /// What became of one message (ACK.B.r).
    ///
    /// @param message its N.2.r.1
    /// @param created its N.2.r.4
    /// @param taken whether it was (CA) or not (CR)
    /// @param caseId the platform's, when it was taken
    record Fate(
            Optional<String> message,
            Optional<String> created,
            Optional<String> sender,
            Optional<String> receiver,
            boolean taken,
            Optional<String> caseId,
            List<String> remarks) {

        Fate {
            remarks = List.copyOf(remarks);
        }

        static Fate refused(XmlElement message, List<String> remarks) {
            return new Fate(
                    Elements.valueOf("N.2.r.1", message),
                    Elements.valueOf("N.2.r.4", message),
                    Elements.valueOf("N.2.r.2", message),
                    Elements.valueOf("N.2.r.3", message),
                    false,
                    Optional.empty(),
                    remarks);
        }

        /// The fate of the same message after it was looked at again.
        Fate then(Optional<String> caseOfIt, List<String> told) {
            return new Fate(message, created, sender, receiver, caseOfIt.isPresent(), caseOfIt, told);
        }
    }

    /// One thing that is wrong, as a text.
    static String textOf(Violation violation) {
        return violation.pointer().isEmpty()
                ? violation.detail()
                : violation.pointer().substring(1) + " " + violation.detail();
    }

    /// The whole document.
    byte[] document(Verdict verdict, List<Fate> fates, List<String> remarks) {
        List<XmlElement> parts = new ArrayList<>();
        var number = UUID.nameUUIDFromBytes((at + batchNumber().orElse("")).getBytes(StandardCharsets.UTF_8))
                .toString();
        parts.add(id("20", Optional.of(number)));
        parts.add(time("creationTime", TIME.format(at)));
        parts.add(code("responseModeCode", "D"));
        parts.add(interaction("MCCI_IN200101UV01"));
        fates.forEach(fate -> parts.add(message(fate)));
        parts.add(party("receiver", "RCV", "18", Elements.valueOf("N.1.3", head)));
        parts.add(party("sender", "SND", "17", Elements.valueOf("N.1.4", head)));
        parts.add(line("2", id("21", Optional.of(number)), "II"));
        Elements.valueOf("N.1.5", head)
                .ifPresent(sent -> parts.add(line("3", XmlElement.named("id").with("value", sent), "TS")));
        parts.add(verdict(verdict.name(), "targetBatch", id("22", batchNumber()), remarks));
        var root = XmlElement.named("MCCI_IN200101UV01")
                .with("xmlns", "urn:hl7-org:v3")
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with("ITSVersion", "XML_1.0")
                .holding(parts);
        return XmlWriting.bytes(root);
    }

    private Optional<String> batchNumber() {
        return Elements.valueOf("N.1.2", head);
    }

    private XmlElement message(Fate fate) {
        List<XmlElement> parts = new ArrayList<>();
        parts.add(id("19", fate.caseId()));
        parts.add(time("creationTime", TIME.format(at)));
        parts.add(interaction("MCCI_IN000002UV01"));
        parts.add(code("processingCode", "P"));
        parts.add(code("processingModeCode", "T"));
        parts.add(code("acceptAckCode", "NE"));
        parts.add(party("receiver", "RCV", "16", fate.sender()));
        parts.add(party("sender", "SND", "15", fate.receiver()));
        fate.created()
                .ifPresent(created -> parts.add(line("1", XmlElement.named("id").with("value", created), "TS")));
        parts.add(verdict(fate.taken() ? "CA" : "CR", "targetMessage", id("1", fate.message()), fate.remarks()));
        return XmlElement.named("MCCI_IN000002UV01").holding(parts);
    }

    private static XmlElement verdict(String verdict, String target, XmlElement id, List<String> remarks) {
        var more = remarks.size() > MAX_TEXTS ? Stream.of("and more of the same kind") : Stream.<String>empty();
        return XmlElement.named("acknowledgement")
                .with("typeCode", verdict)
                .holding(XmlElement.named(target).holding(id))
                .holding(Stream.concat(remarks.stream().limit(MAX_TEXTS), more)
                        .map(remark -> XmlElement.named("acknowledgementDetail")
                                .holding(XmlElement.named("text").saying(cut(remark))))
                        .toList());
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 3) + "...";
    }

    /// An attention line whose value has the attributes of this element.
    private static XmlElement line(String keyWord, XmlElement valued, String type) {
        var value = new XmlElement("value", valued.attributes(), List.of()).with("xsi:type", type);
        return XmlElement.named("attentionLine")
                .holding(
                        code("keyWordText", keyWord)
                                .with("codeSystem", Oid.ICH_CODES + "24")
                                .with("codeSystemVersion", "1.0"),
                        value);
    }

    private static XmlElement party(String name, String type, String namespace, Optional<String> extension) {
        return XmlElement.named(name)
                .with("typeCode", type)
                .holding(XmlElement.named("device")
                        .with("classCode", "DEV")
                        .with("determinerCode", "INSTANCE")
                        .holding(id(namespace, extension)));
    }

    private static XmlElement interaction(String name) {
        return XmlElement.named("interactionId").with("extension", name).with("root", "2.16.840.1.113883.1.6");
    }

    private static XmlElement id(String namespace, Optional<String> extension) {
        return extension
                .map(value -> XmlElement.named("id").with("extension", value).with("root", Oid.ICH_IDS + namespace))
                .orElseGet(() -> XmlElement.named("id").with("nullFlavor", "NI"));
    }

    private static XmlElement time(String name, String value) {
        return XmlElement.named(name).with("value", value);
    }

    private static XmlElement code(String name, String code) {
        return XmlElement.named(name).with("code", code);
    }
}
