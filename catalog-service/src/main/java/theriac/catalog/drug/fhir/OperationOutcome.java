package theriac.catalog.drug.fhir;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What went wrong, in FHIR's form.
record OperationOutcome(String resourceType, List<Issue> issue) implements Element {

    private static final String TYPE = "OperationOutcome";

    /// @param code one of FHIR's issue types
    /// @param location `http.` and a parameter's name, where it is about one
    record Issue(String severity, String code, @Nullable String diagnostics, List<String> location)
            implements Element {}

    static OperationOutcome error(String code, @Nullable String diagnostics) {
        return new OperationOutcome(TYPE, List.of(new Issue("error", code, diagnostics, List.of())));
    }

    static OperationOutcome error(String code, String parameter, String diagnostics) {
        return new OperationOutcome(TYPE, List.of(new Issue("error", code, diagnostics, List.of("http." + parameter))));
    }

    /// Says which parameters were ignored.
    static OperationOutcome ignored(List<String> parameters) {
        return new OperationOutcome(
                TYPE,
                parameters.stream()
                        .map(name -> new Issue(
                                "warning",
                                "not-supported",
                                "This parameter is not supported and was ignored.",
                                List.of("http." + name)))
                        .toList());
    }
}
