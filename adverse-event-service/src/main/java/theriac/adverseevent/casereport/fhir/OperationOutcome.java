package theriac.adverseevent.casereport.fhir;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Notice;
import theriac.http.Problem;

/// What became of a request, in FHIR's form.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OperationOutcome(String resourceType, List<Issue> issue) {

    private static final String TYPE = "OperationOutcome";

    /// @param code one of FHIR's issue types
    /// @param expression FHIRPath of the element that it is about
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Issue(String severity, String code, @Nullable String diagnostics, List<String> expression) {

        static Issue of(String severity, String code, String diagnostics) {
            return new Issue(severity, code, diagnostics, List.of());
        }
    }

    /// One error, or one for each element at fault.
    static OperationOutcome refusal(String code, String diagnostics, List<Problem.Violation> violations) {
        return new OperationOutcome(
                TYPE,
                violations.isEmpty()
                        ? List.of(Issue.of("error", code, diagnostics))
                        : violations.stream().map(OperationOutcome::issue).toList());
    }

    /// A report was received, and what its sender should know beside.
    static OperationOutcome received(String diagnostics, List<Notice> notices) {
        return new OperationOutcome(
                TYPE,
                Stream.concat(
                                Stream.of(Issue.of("information", "informational", diagnostics)),
                                notices.stream().map(OperationOutcome::issue))
                        .toList());
    }

    private static Issue issue(Problem.Violation violation) {
        var code = violation.detail().equals("is required") ? "required" : "invalid";
        return new Issue(
                "error",
                code,
                violation.detail(),
                FhirPath.of(violation.pointer()).stream().toList());
    }

    /// Notices are about the case, whose places are not the resource's.
    private static Issue issue(Notice notice) {
        return Issue.of("warning", "code-invalid", "In the case, " + notice.pointer() + " " + notice.detail());
    }
}
