package theriac.interaction.check.rest;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.interaction.check.AssociationNote;
import theriac.interaction.tier.Tier;

/// A note on what reports name together, as it is sent. How many reports there are is not said: few are a secret.
@Schema(
        name = "AssociationNote",
        description = "What assessors confirmed that reports name together: no rule, no cause, no frequency")
public record AssociationNoteBody(
        @Schema(description = "The statistic that they judged")
        String signalId,

        @Schema(description = "For a person, to be shown as it is")
        String text,

        @Schema(description = "The lowest that is shown, whatever the site's tiers")
        String tier,

        List<InteractionCheckAnswer.DrugBody> drugs,
        String reaction,
        Instant confirmedAt,

        @Schema(description = "From then on it is no longer told, unless it is confirmed again")
        Instant expiresAt) {

    static AssociationNoteBody of(AssociationNote note) {
        var association = note.association();
        return new AssociationNoteBody(
                association.signalId(),
                note.text(),
                Tier.PASSIVE.toString(),
                note.members().stream().map(InteractionCheckAnswer.DrugBody::of).toList(),
                association.reaction(),
                association.confirmation().at(),
                association.confirmation().expiresAt());
    }
}
