package theriac.http;

/// Who is calling, as the verified token of this request says.
public interface Caller {

    /// The token's subject.
    String actor();

    /// The token's site. A token that names none, or `*` without the role assessor, auditor or admin, is refused with
    /// 403 before any resource runs.
    Site site();

    /// Whether the token names the role, one of [Roles].
    boolean hasRole(String role);
}
