package theriac.catalog.editing.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of a drug's history, as it is answered.
@Schema(name = "RevisionPage")
record RevisionPage(
        List<RevisionBody> items,

        @Schema(description = "Where the next page begins; absent on the last one.") @Nullable
        String nextCursor) {}
