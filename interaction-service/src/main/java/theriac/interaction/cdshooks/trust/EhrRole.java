package theriac.interaction.cdshooks.trust;

/// The role of registered prescribing systems.
public final class EhrRole {

    /// Calls the hooks; no token of the platform's issuer has it by this.
    public static final String REGISTERED = "registered-ehr";

    private EhrRole() {}
}
