package theriac.catalog.drug.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugFilter;
import theriac.catalog.drug.DrugMatch;
import theriac.catalog.drug.DrugSearch;
import theriac.http.Cursor;
import theriac.http.Page;

/// A page of drugs, as it is answered.
@Schema(name = "DrugPage")
record DrugPage(
        List<DrugSummary> items,

        @Schema(description = "Where the next page begins; absent on the last one.") @Nullable
        String nextCursor) {

    /// A page of what was found by typing.
    static DrugPage ofHits(List<DrugSearch.Hit> found, int limit, LocalDate today) {
        return of(Page.of(found, limit, hit -> SearchCursor.of(hit.place()))
                .map(hit -> DrugSummary.of(hit.drug(), Optional.of(hit.match()), today)));
    }

    /// A page of what a filter lets through.
    static DrugPage ofDrugs(List<Drug> found, DrugFilter filter, int limit, LocalDate today) {
        return of(Page.of(found, limit, drug -> Cursor.of(drug.id().value()))
                .map(drug -> DrugSummary.of(drug, DrugMatch.of(drug.monograph(), filter), today)));
    }

    private static DrugPage of(Page<DrugSummary> page) {
        return new DrugPage(page.items(), page.nextCursor());
    }
}
