package theriac.catalog.drug.fhir;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What a search found, or a page of it.
///
/// @param total how many match in all; absent where counting would cost more than it was asked for
record Bundle(String resourceType, String type, @Nullable Long total, List<Link> link, List<Entry> entry)
        implements Element {

    record Link(String relation, String url) implements Element {}

    /// @param fullUrl absent for what has no address
    record Entry(@Nullable String fullUrl, Element resource, Search search) implements Element {}

    record Search(String mode) implements Element {}

    static Bundle searchset(@Nullable Long total, List<Link> link, List<Entry> entry) {
        return new Bundle("Bundle", "searchset", total, link, entry);
    }

    static Entry match(String fullUrl, Element resource) {
        return new Entry(fullUrl, resource, new Search("match"));
    }

    static Entry outcome(OperationOutcome outcome) {
        return new Entry(null, outcome, new Search("outcome"));
    }
}
