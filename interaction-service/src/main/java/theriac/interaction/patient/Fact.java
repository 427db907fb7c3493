package theriac.interaction.patient;

/// A fact about a patient that rules ask for.
public enum Fact {
    AGE("age"),
    CONDITIONS("conditions"),
    RENAL_FUNCTION("kidney function"),
    DIALYSIS("dialysis"),
    LIVER_FUNCTION("liver function"),
    PREGNANCY("pregnancy"),
    BREASTFEEDING("breastfeeding");

    private final String label;

    Fact(String label) {
        this.label = label;
    }

    /// How to name it to a prescriber.
    public String label() {
        return label;
    }
}
