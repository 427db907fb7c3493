package theriac.interaction.cdshooks.chart;

/// Which patient a request is about.
///
/// @param id the FHIR id, without the type before it
/// @param legacy whether the request is of the form before CDS Hooks 1.0, whose public test tools put `patient-` before
///   the id in one place and not in the other
public record PatientIdentity(String id, boolean legacy) {

    static final String OTHER = "is about another patient than /context/patientId; nothing was checked";

    private static final String LEGACY_PREFIX = "patient-";

    /// Reads `Patient/1288992` and `1288992` alike.
    public static PatientIdentity of(String written, boolean legacy) {
        return new PatientIdentity(written.substring(written.lastIndexOf('/') + 1), legacy);
    }

    boolean is(String other) {
        return id.equals(other) || (legacy && withoutPrefix(id).equals(withoutPrefix(other)));
    }

    /// Whether a reference means this patient; one that is to no patient, such as to a group, does not.
    boolean isMeantBy(String reference) {
        var current = reference.replaceFirst("/_history/.*$", "");
        var type = "Patient/";
        return (current.startsWith(type) || current.contains("/" + type))
                ? is(current.substring(current.lastIndexOf('/') + 1))
                : is(current);
    }

    private static String withoutPrefix(String id) {
        return id.startsWith(LEGACY_PREFIX) ? id.substring(LEGACY_PREFIX.length()) : id;
    }
}
