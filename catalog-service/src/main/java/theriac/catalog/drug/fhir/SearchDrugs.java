package theriac.catalog.drug.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.CodedDrugs;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.fhir.Bundle.Entry;
import theriac.catalog.drug.fhir.Bundle.Link;
import theriac.http.Cursor;
import theriac.http.Page;

/// Answers searches with Bundles.
@ApplicationScoped
class SearchDrugs {

    private final CodedDrugs drugs;
    private final Clock clock;

    SearchDrugs(CodedDrugs drugs, Clock clock) {
        this.drugs = drugs;
        this.clock = clock;
    }

    /// @param base the address of MedicationKnowledge here
    Bundle search(SearchRequest search, String base) {
        var today = LocalDate.now(clock);
        var page = page(search, today);
        var links = new ArrayList<Link>();
        links.add(new Link("self", search.address(base, place(search))));
        var next = page.nextCursor();
        if (next != null) {
            links.add(new Link("next", search.address(base, next)));
        }
        return Bundle.searchset(total(search, page, today), List.copyOf(links), entries(search, page, base, today));
    }

    private Page<Drug> page(SearchRequest search, LocalDate today) {
        var count = search.paging().count();
        if (count == 0) {
            return new Page<>(List.of(), null);
        }
        var found = drugs.list(search.signs(), today, search.after(), count + 1);
        return Page.of(found, count, drug -> Cursor.of(drug.id().value()));
    }

    /// Counted where asked; known for nothing where the first page is the last.
    private @Nullable Long total(SearchRequest search, Page<Drug> page, LocalDate today) {
        var paging = search.paging();
        if (paging.total() || paging.count() == 0) {
            return drugs.count(search.signs(), today);
        }
        return search.after() == null && page.nextCursor() == null
                ? Long.valueOf(page.items().size())
                : null;
    }

    private static List<Entry> entries(SearchRequest search, Page<Drug> page, String base, LocalDate today) {
        var entries = new ArrayList<Entry>();
        for (var drug : page.items()) {
            entries.add(Bundle.match(base + "/" + drug.id().value(), DrugMapper.map(drug, today)));
        }
        if (!search.ignored().isEmpty()) {
            entries.add(Bundle.outcome(OperationOutcome.ignored(search.ignored())));
        }
        return List.copyOf(entries);
    }

    private static @Nullable String place(SearchRequest search) {
        var after = search.after();
        return after == null ? null : Cursor.of(after.value()).encoded();
    }
}
