package theriac.catalog.drug.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of classes, as it is answered.
@Schema(name = "ClassPage")
record ClassPage(
        List<ClassBody> items,

        @Schema(description = "Where the next page begins; absent on the last one.") @Nullable
        String nextCursor) {}
