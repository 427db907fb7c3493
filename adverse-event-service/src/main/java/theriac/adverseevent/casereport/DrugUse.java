package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;

/// How a drug was used, and what its withdrawal showed, as far as it is told.
///
/// @param indication why it was taken, in the reporter's words
/// @param dosages in the order in which they were reported
/// @param dechallenge whether the reaction ceased when the drug was stopped or reduced
/// @param rechallenge whether the reaction came back when it was given again
public record DrugUse(
        Optional<String> indication,
        List<Dosage> dosages,
        Optional<ActionTaken> action,
        Optional<Challenge> dechallenge,
        Optional<Challenge> rechallenge) {

    /// Nothing is told.
    public static final DrugUse UNTOLD =
            new DrugUse(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public DrugUse {
        dosages = List.copyOf(dosages);
    }
}
