package theriac.interaction.alert.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of alerts.
@Schema(name = "AlertPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertPage(
        List<AlertBody> items,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable
        String nextCursor) {}
