package theriac.adverseevent.casereport.e2b.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import theriac.adverseevent.casereport.e2b.Icsrs;
import theriac.adverseevent.casereport.e2b.xml.NotXml;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.casereport.e2b.xml.XmlReading;

import static org.assertj.core.api.Assertions.assertThat;

class ElementsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void eachElementIsFoundWhereTheStandardPutsIt() throws NotXml {
        List<XmlElement> messages = new ArrayList<>();
        var document = Icsrs.bytes(Icsrs.batch("EVERY-0", Icsrs.everyElement("NL-EVERY-0")));
        var head = XmlReading.read(document, "PORR_IN049016UV", messages::add);

        assertThat(Elements.all()).hasSizeGreaterThan(190).allSatisfy(element -> {
            var told = element.code().startsWith("N.1.") ? head : messages.getFirst();
            assertThat(element.groupsIn(told))
                    .as(element.code())
                    .anySatisfy(group -> assertThat(element.valueIn(group)).isPresent());
        });
        assertThat(MessageRules.ofMessage(messages.getFirst(), false, TODAY)).isEmpty();
    }
}
