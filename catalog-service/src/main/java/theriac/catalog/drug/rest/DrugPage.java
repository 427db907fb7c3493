package theriac.catalog.drug.rest;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Drug;
import theriac.http.Page;

/// A page of drugs, as it is answered.
@Schema(name = "DrugPage")
record DrugPage(
        List<DrugSummary> items,

        @Schema(description = "Where the next page begins; absent on the last one.") @Nullable
        String nextCursor) {

    static DrugPage of(Page<Drug> page, LocalDate today) {
        var summaries = page.map(drug -> DrugSummary.of(drug, today));
        return new DrugPage(summaries.items(), summaries.nextCursor());
    }
}
