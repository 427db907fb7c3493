package theriac.adverseevent.duplicate.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.duplicate.Ruling;

/// Why two cases are not the same.
///
/// @param reason kept encrypted
@Schema(name = "ReasonRequest", examples = """
                { "reason": "two siblings, born on the same day" }""")
record ReasonRequest(
        @NotBlank @Size(max = Ruling.MAX_REASON) String reason) {}
