package theriac.catalog.drug;

/// Who changes the catalog, for the audit trail.
///
/// @param actor a token's subject, or `theriac/catalog-service` for what the service does by itself
/// @param site the actor's site, `*` for all
public record Editor(String actor, String site) {

    /// The service itself, loading the content that it ships with.
    public static final Editor SERVICE = new Editor("theriac/catalog-service", "*");
}
