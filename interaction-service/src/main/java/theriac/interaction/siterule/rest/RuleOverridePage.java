package theriac.interaction.siterule.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of overrides.
@Schema(name = "RuleOverridePage")
record RuleOverridePage(
        List<RuleOverrideBody> items,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable
        String nextCursor) {}
