package theriac.adverseevent.duplicate.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.duplicate.Ruling;

/// That two cases are the same.
///
/// @param survivor the id of the one that is to be counted
/// @param reason kept encrypted
@Schema(name = "MergeRequest", examples = """
                { "survivor": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f", "reason": "same patient, confirmed by the ward" }""")
record MergeRequest(
        @NotBlank String survivor,
        @NotBlank @Size(max = Ruling.MAX_REASON) String reason) {}
