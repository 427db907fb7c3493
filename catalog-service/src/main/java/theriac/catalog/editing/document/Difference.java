package theriac.catalog.editing.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that two documents say differently.
@Schema(name = "Difference", description = "One thing that is said differently.")
public record Difference(
        @Schema(enumeration = {"added", "removed", "changed"})
        String change,

        @Schema(
                description = "JSON pointer into the later document, of what was removed into the earlier one.",
                examples = "/doseRules/0/dailyMaximum/value")
        String pointer,

        @Schema(description = "Which item of the nearest list it is about.", examples = "oral-adult") @Nullable
        String item,

        @Schema(description = "Absent for what was added.", type = SchemaType.OBJECT) @Nullable
        JsonNode before,

        @Schema(description = "Absent for what was removed.", type = SchemaType.OBJECT) @Nullable
        JsonNode after) {}
