package theriac.interaction.drug;

/// A band of kidney function by a named measure: values of one measure say nothing about another.
///
/// @param measure such as `egfr-ml-min-1.73m2` or `cockcroft-gault-ml-min`
public record RenalBand(String measure, Band values) {

    /// Estimated glomerular filtration rate in mL/min/1.73 m².
    public static final String EGFR = "egfr-ml-min-1.73m2";

    /// Creatinine clearance after Cockcroft and Gault in mL/min.
    public static final String COCKCROFT_GAULT = "cockcroft-gault-ml-min";

    public RenalBand {
        if (measure.isBlank()) {
            throw new IllegalArgumentException("a band of kidney function names its measure");
        }
    }

    /// How to name a measure to a prescriber.
    public static String label(String measure) {
        return switch (measure) {
            case EGFR -> "eGFR";
            case COCKCROFT_GAULT -> "creatinine clearance";
            default -> measure;
        };
    }
}
