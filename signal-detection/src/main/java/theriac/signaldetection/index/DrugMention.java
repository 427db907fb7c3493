package theriac.signaldetection.index;

import java.util.Optional;

/// A drug as a case mentions it; a case may mention a drug more than once, and it counts once.
///
/// @param drug the catalog's id or the reported name: the index takes any text, and equal text is one drug
/// @param route how it was given, when reported
public record DrugMention(String drug, Role role, Optional<String> route) {

    public DrugMention {
        if (drug.isBlank()) {
            throw new IllegalArgumentException("a drug needs an id or a name");
        }
    }
}
