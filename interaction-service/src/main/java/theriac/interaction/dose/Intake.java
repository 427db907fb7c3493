package theriac.interaction.dose;

import java.time.LocalDate;
import java.util.Optional;

/// How a medication is taken, as far as it was said.
///
/// @param route a slug such as `oral`
/// @param start the first day of this treatment or dose
/// @param stop the last day
public record Intake(Optional<String> route, Optional<Dose> dose, Optional<LocalDate> start, Optional<LocalDate> stop) {

    /// The route by which a drug is taken as given when nobody states one.
    public static final String UNSTATED_ROUTE = "oral";

    /// Nothing was said.
    public static final Intake UNSAID =
            new Intake(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
