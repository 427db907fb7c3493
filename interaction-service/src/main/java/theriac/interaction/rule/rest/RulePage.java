package theriac.interaction.rule.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of rules, for the API's description.
@Schema(name = "InteractionRulePage")
record RulePage(
        List<InteractionRuleBody> items,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable
        String nextCursor) {}
