package theriac.catalog.catalogimport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Files of labels of products that no one sells, in the form of openFDA.
final class Labels {

    static final String SET_ID = "11111111-2222-3333-4444-55555555555%s";

    private Labels() {}

    /// A label of one substance in a version, with these further fields.
    static String label(String setId, int version, String substance, String... fields) {
        var all = new ArrayList<>(List.of(
                "\"set_id\": \"%s\"".formatted(setId),
                "\"id\": \"someone's own\"",
                "\"version\": \"%d\"".formatted(version),
                "\"effective_time\": \"20250117\"",
                "\"spl_product_data_elements\": [\"passed over\"]",
                """
                "openfda": { "brand_name": ["Napex"], "manufacturer_name": ["No One Ltd"], "generic_name": ["%s"],
                             "substance_name": ["%s"], "is_original_packager": [true] }""".formatted(substance, substance)));
        all.addAll(List.of(fields));
        return "{ " + String.join(", ", all) + " }";
    }

    static String section(String name, String... texts) {
        return "\"%s\": [%s]".formatted(name, "\"" + String.join("\", \"", texts) + "\"");
    }

    /// A file with these records, with the frame that openFDA puts around them.
    static byte[] file(String... records) {
        return """
                { "meta": { "disclaimer": "none", "results": { "skip": 0, "total": %d } },
                  "results": [ %s ] }""".formatted(records.length, String.join(",\n", records)).getBytes(StandardCharsets.UTF_8);
    }
}
