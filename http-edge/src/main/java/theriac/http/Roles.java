package theriac.http;

/// The platform's roles, as the token's `groups` claim names them.
public final class Roles {

    /// Posts reports and medication events.
    public static final String REPORTER = "reporter";
    /// Asks for checks and overrides alerts.
    public static final String PRESCRIBER = "prescriber";
    /// Works on cases and signals.
    public static final String ASSESSOR = "assessor";
    /// Edits the catalog.
    public static final String CATALOG_EDITOR = "catalog-editor";
    /// Reads everything, changes nothing.
    public static final String AUDITOR = "auditor";
    /// Runs the platform: imports, dead letters.
    public static final String ADMIN = "admin";

    private Roles() {}
}
