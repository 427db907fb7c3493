package theriac.deploy;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/// Reads a manifest as strictly as its kind can be read.
final class ManifestCheck {

    private ManifestCheck() {}

    static List<String> complaints(JsonNode manifest) {
        return CustomSchemas.knows(manifest) ? CustomSchemas.complaints(manifest) : StrictParsing.complaints(manifest);
    }
}
