package theriac.http;

import java.io.Serial;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A refusal as RFC 9457 problem details, thrown by an HTTP edge and answered as `application/problem+json`.
///
/// Types are stable URNs, `urn:theriac:problem:<name>`, explained in `docs/problems.md`.
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;
    private final String title;
    private final transient List<Violation> violations;
    private final @Nullable String presentTag;

    /// One thing that is wrong with the request.
    ///
    /// @param pointer JSON pointer into the body such as `/drugs/0/role`, or `query:<name>`, `path:<name>`,
    ///   `header:<name>`
    /// @param detail what is wrong with it and what would be right, without the value itself
    public record Violation(String pointer, String detail) {}

    /// @param name the last part of the type's URN, in kebab case
    /// @param title one line for this type of problem
    /// @param detail what the caller can do about this one
    public Problem(int status, String name, String title, @Nullable String detail, List<Violation> violations) {
        this(status, name, title, detail, violations, null);
    }

    private Problem(
            int status,
            String name,
            String title,
            @Nullable String detail,
            List<Violation> violations,
            @Nullable String presentTag) {
        super(detail);
        this.status = status;
        this.name = name;
        this.title = title;
        this.violations = List.copyOf(violations);
        this.presentTag = presentTag;
    }

    /// 400: the request can't be read or breaks the rules of its fields.
    public static Problem invalid(List<Violation> violations) {
        return new Problem(
                400, "invalid-request", "The request is not valid", "See violations for each field.", violations);
    }

    /// 400: one field of the request can't be read or breaks its rules.
    public static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new Violation(pointer, detail)));
    }

    /// 403: the caller is known, and may not do this.
    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "The token does not allow this", detail, List.of());
    }

    /// 404: there is no such thing, or not for this caller.
    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", "There is no such resource", detail, List.of());
    }

    /// 409: the request contradicts what is already there.
    public static Problem conflict(String detail) {
        return new Problem(409, "conflict", "The request conflicts with the current state", detail, List.of());
    }

    /// 410: it was there, and was erased for good.
    public static Problem gone(String detail) {
        return new Problem(410, "gone", "It was erased", detail, List.of());
    }

    /// 412: the caller has not seen what stands now.
    ///
    /// @param presentTag the ETag of what stands, answered with the problem; absent when nothing does
    public static Problem preconditionFailed(String detail, Optional<String> presentTag) {
        return new Problem(
                412, "precondition-failed", "It is not what you have seen", detail, List.of(), presentTag.orElse(null));
    }

    /// 428: a change names what it changes, so that nobody's work is overwritten unseen.
    public static Problem preconditionRequired(String detail) {
        return new Problem(428, "precondition-required", "Say what you have seen", detail, List.of());
    }

    /// 413: the body is longer than this endpoint takes.
    public static Problem tooLarge(long limit) {
        return new Problem(
                413,
                "body-too-large",
                "The request body is too large",
                "This endpoint takes at most %d bytes.".formatted(limit),
                List.of());
    }

    public int status() {
        return status;
    }

    public String type() {
        return "urn:theriac:problem:" + name;
    }

    public String title() {
        return title;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(getMessage());
    }

    public List<Violation> violations() {
        return violations;
    }

    /// The ETag of what stands, without its quotes, where the caller has to know it.
    public Optional<String> presentTag() {
        return Optional.ofNullable(presentTag);
    }
}
