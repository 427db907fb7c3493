package theriac.catalog.catalogimport.openfda;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

import theriac.catalog.catalogimport.Label;
import theriac.catalog.catalogimport.Label.Section;
import theriac.catalog.catalogimport.LabelId;
import theriac.catalog.catalogimport.LabelRecord;
import theriac.catalog.catalogimport.LabelSubstance;

/// Reads one record of a file, field by field, and keeps only what is used.
final class LabelReader {

    /// More than any label says; a record beyond it is refused before it fills the memory.
    private static final int LONGEST = 4_000_000;

    private final JsonParser json;
    private final int number;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<String>> identity = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private int length;

    private LabelReader(JsonParser json, int number) {
        this.json = json;
        this.number = number;
    }

    /// Reads the record at whose beginning the parser is.
    static LabelRecord read(JsonParser json, int number) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return new LabelRecord.Unusable(number, "it is no JSON object");
        }
        var reader = new LabelReader(json, number);
        reader.readFields();
        return reader.record();
    }

    private void readFields() throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var field = json.currentName();
            json.nextToken();
            switch (field) {
                case "set_id", "version", "effective_time" -> values.put(field, String.join("", texts()));
                case "openfda" -> readIdentity();
                default -> readSection(field);
            }
        }
    }

    private void readIdentity() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var field = json.currentName();
            json.nextToken();
            identity.put(field, texts().stream().map(String::strip).distinct().toList());
        }
    }

    private void readSection(String field) throws IOException {
        var topic = Sections.topicOf(field);
        if (topic.isEmpty()) {
            json.skipChildren();
            return;
        }
        var texts = texts().stream().filter(text -> !text.isBlank()).toList();
        for (int i = 0; i < texts.size(); i++) {
            var id = field.replace('_', '-') + (i == 0 ? "" : "-" + (i + 1));
            sections.add(new Section(id, topic.get(), field.replace('_', ' '), texts.get(i)));
        }
    }

    /// The texts at which the parser is: one, or those of an array. Anything else is passed over.
    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            addText(texts);
            return texts;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            addText(texts);
        }
        return texts;
    }

    private void addText(List<String> texts) throws IOException {
        if (json.currentToken() == null || !json.currentToken().isScalarValue()) {
            json.skipChildren();
            return;
        }
        length += json.getTextLength();
        if (length <= LONGEST) {
            texts.add(json.getText());
        }
    }

    private LabelRecord record() {
        var fault = fault();
        if (fault != null) {
            return new LabelRecord.Unusable(number, fault);
        }
        var label = new Label(
                new LabelId(value("set_id")),
                Integer.parseInt(value("version")),
                effectiveOn().orElse(null),
                title(),
                new LabelSubstance(named("substance_name"), named("unii"), named("generic_name"), named("rxcui")),
                sections);
        return new LabelRecord.Usable(number, label);
    }

    private @Nullable String fault() {
        if (length > LONGEST) {
            return "its text is longer than " + LONGEST + " characters";
        }
        if (!LabelId.isOne(value("set_id"))) {
            return "set_id is none: it must be 32 hexadecimal digits in five groups";
        }
        if (!value("version").matches("[1-9][0-9]{0,8}")) {
            return "version must be a whole number from 1";
        }
        if (holdsNul()) {
            return "it contains the character NUL";
        }
        return sections.isEmpty() ? "it has no section that says something about its drug" : null;
    }

    private boolean holdsNul() {
        return sections.stream().anyMatch(section -> section.text().indexOf('\0') >= 0)
                || identity.values().stream().flatMap(List::stream).anyMatch(text -> text.indexOf('\0') >= 0);
    }

    private Optional<LocalDate> effectiveOn() {
        try {
            return Optional.of(LocalDate.parse(value("effective_time"), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private String title() {
        var product = named("brand_name").stream()
                .findFirst()
                .or(() -> named("generic_name").stream().findFirst())
                .orElse("an unnamed product");
        return named("manufacturer_name").stream()
                .findFirst()
                .map(manufacturer -> product + " (" + manufacturer + ")")
                .orElse(product);
    }

    private String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    private List<String> named(String field) {
        return identity.getOrDefault(field, List.of());
    }
}
