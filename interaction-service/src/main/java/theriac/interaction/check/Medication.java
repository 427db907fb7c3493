package theriac.interaction.check;

import theriac.interaction.dose.Intake;
import theriac.interaction.drug.Designation;

/// One medication of a list: what it is, and how it is taken.
public record Medication(Designation designation, Intake intake) {

    /// A medication of which nothing is said but what it is.
    public static Medication of(Designation designation) {
        return new Medication(designation, Intake.UNSAID);
    }
}
