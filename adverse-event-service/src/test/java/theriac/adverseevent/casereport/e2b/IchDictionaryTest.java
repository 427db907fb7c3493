package theriac.adverseevent.casereport.e2b;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// The dictionary of the ICH, where it stands beside the checkout, with an XPath for each data element: our own
/// instance with all of them is held against it, so that what reads the instance is not measured by itself.
class IchDictionaryTest {

    private static final Path DICTIONARY = Path.of(
                    Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
            .resolve("e2b-dictionary/ich-e2br3.json");

    @Test
    void eachElementOfTheDictionaryIsToldInTheInstanceWithAllOfThem()
            throws IOException, SAXException, ParserConfigurationException, XPathExpressionException {
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(DICTIONARY).exists();
        }
        var instance = withoutNamespaces(Icsrs.batch("EVERY", Icsrs.everyElement("NL-EVERY")));
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Icsrs.bytes(instance)));
        var paths = XPathFactory.newDefaultInstance();
        paths.setProperty("jdk.xml.xpathExprOpLimit", "0");
        var xpath = paths.newXPath();
        List<String> missing = new ArrayList<>();
        int held = 0;

        for (var entry : new ObjectMapper().readTree(DICTIONARY.toFile()).path("entries")) {
            var path = pathOf(entry.path("xpath").asText());
            if (entry.path("kind").asText().equals("element") && !path.isEmpty()) {
                held++;
                if (xpath.evaluate(path, document).isBlank()) {
                    missing.add(entry.path("code").asText() + " " + path);
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(held).isGreaterThan(200);
    }

    private static String withoutNamespaces(String instance) {
        return instance.replaceAll(" xmlns(:xsi)?=\"[^\"]*\"", "").replace("xsi:", "xsi_");
    }

    /// A path of the dictionary without what stands for a number or an id, and without the location of a schema.
    private static String pathOf(String written) {
        return written.replaceAll("\\s*\n\\s*", "")
                .replaceAll("\\[@xsi:schemaLocation='[^']*']", "")
                .replaceAll("\\[[rik]]", "")
                .replaceAll("@root='UUID of [ik]-th [a-z]+'", "@root")
                .replace("xsi:", "xsi_");
    }
}
