package theriac.interaction.cdshooks;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A card as CDS Hooks 2.0 defines it.
///
/// @param overrideReasons why a prescriber may go on all the same
@Schema(name = "CdsCard")
record Card(
        UUID uuid,
        @Schema(maxLength = 139) String summary,
        @Schema(description = "GitHub-flavoured Markdown") String detail,

        @Schema(enumeration = {"info", "warning", "critical"})
        String indicator,

        Source source,
        @Nullable List<Suggestion> suggestions,
        @Nullable String selectionBehavior,
        @Nullable List<Coding> overrideReasons,
        @Nullable List<Link> links,
        @JsonIgnore Told told) {

    /// What the card tells, for counting what becomes of it and for knowing it again.
    ///
    /// @param rule the leading rule, or what else it rests on
    /// @param says all that matters of it: the same words mean the same card
    record Told(String rule, int version, String severity, String says) {}

    /// Who says so.
    @Schema(name = "CdsSource")
    record Source(String label, @Nullable String url, Coding topic) {}

    /// A code.
    @Schema(name = "CdsCoding")
    record Coding(String system, String code, String display) {}

    /// What the prescriber may accept with one click.
    @Schema(name = "CdsSuggestion")
    record Suggestion(String label, UUID uuid, List<Action> actions) {}

    /// A change of an order.
    @Schema(name = "CdsAction")
    record Action(
            @Schema(enumeration = {"create", "update", "delete"})
            String type,

            String description,

            @Schema(implementation = Object.class, description = "A FHIR resource") @Nullable
            JsonNode resource,

            @Nullable String resourceId) {}

    /// Where to read on.
    @Schema(name = "CdsLink")
    record Link(String label, String url, String type) {}
}
