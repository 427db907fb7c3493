package theriac.catalog.loading.yaml;

import java.io.IOException;
import java.io.Serial;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

import theriac.catalog.drug.document.SourceDocument;

/// Reads a source that a file names by its key.
final class SourceByKey extends StdDeserializer<SourceDocument> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SourceFile sources;

    private SourceByKey(SourceFile sources) {
        super(SourceDocument.class);
        this.sources = sources;
    }

    static Module of(SourceFile sources) {
        return new SimpleModule().addDeserializer(SourceDocument.class, new SourceByKey(sources));
    }

    @Override
    public SourceDocument deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return SourceDocument.of(sources.get(parser.getText()));
    }
}
