package theriac.adverseevent.casereport.e2b;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Messages and batches of our own, by the ICH data element list.
public final class Icsrs {

    private Icsrs() {}

    /// A message with nothing but what is required.
    public static String simple(String number) {
        return resource("simple-message.xml").replace("@NUMBER@", number);
    }

    /// A message with all that is mapped.
    public static String full(String number) {
        return resource("full-message.xml").replace("@NUMBER@", number);
    }

    /// A message that tells every data element of the standard, each of the guideline's groups at least once.
    public static String everyElement(String number) {
        return resource("every-element.xml").replace("@NUMBER@", number);
    }

    /// The message with every element, whose reactions, tests and drugs are told many times over.
    public static String everyElementManyTimes(String number, int times) {
        var message = everyElement(number);
        for (var part : List.of("reaction", "test", "drug", "role")) {
            message = repeated(message, part, times);
        }
        return message;
    }

    /// Adds further ones of a part behind the last of its kind, each referred to by an id of its own.
    private static String repeated(String message, String part, int times) {
        var end = "<!-- /a " + part + " -->";
        int last = message.lastIndexOf(end) + end.length();
        var one = message.substring(message.lastIndexOf("<!-- a " + part + " -->"), last);
        var more = IntStream.range(1, times)
                .mapToObj(n -> one.replaceAll("-8000-0000000000(22|32)", "-8000-%08d00$1".formatted(n)))
                .collect(Collectors.joining("\n"));
        return message.substring(0, last) + "\n" + more + message.substring(last);
    }

    /// The simple message in a later version that takes all back.
    public static String nullification(String number) {
        return simple(number)
                .replace("20260302101400+0100", "20260402101400+0100")
                .replace("          <subjectOf1 typeCode", """
                                  <subjectOf2 typeCode="SUBJ"><investigationCharacteristic classCode="OBS" moodCode="EVN">\
                        <code code="3" codeSystem="2.16.840.1.113883.3.989.2.1.1.23"/>\
                        <value xsi:type="CE" code="1" codeSystem="2.16.840.1.113883.3.989.2.1.1.5"/>\
                        </investigationCharacteristic></subjectOf2>
                                  <subjectOf2 typeCode="SUBJ"><investigationCharacteristic classCode="OBS" moodCode="EVN">\
                        <code code="4" codeSystem="2.16.840.1.113883.3.989.2.1.1.23"/>\
                        <value xsi:type="CE"><originalText>It was another patient.</originalText></value>\
                        </investigationCharacteristic></subjectOf2>
                                  <subjectOf1 typeCode""");
    }

    /// A batch of messages.
    public static String batch(String number, String... messages) {
        return resource("frame.xml")
                .replace("@BATCH@", number)
                .replace("@MESSAGES@", Stream.of(messages).collect(Collectors.joining()));
    }

    /// As UTF-8.
    public static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (var resource = Objects.requireNonNull(Icsrs.class.getResourceAsStream("/e2b/" + name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
