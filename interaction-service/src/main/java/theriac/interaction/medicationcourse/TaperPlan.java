package theriac.interaction.medicationcourse;

import java.time.LocalDate;
import java.util.List;

/// Dated steps down to zero, drafted for a prescriber: nothing that anybody recommends.
///
/// @param steps in order; the last one is zero
public record TaperPlan(List<Step> steps) {

    public TaperPlan {
        steps = List.copyOf(steps);
    }

    /// The dose of a day from a date on, in whole units of products that exist.
    ///
    /// @param made such as `2 of baclofen 20 mg tablet`
    public record Step(LocalDate from, Mass daily, List<String> made) {

        public Step {
            made = List.copyOf(made);
        }
    }
}
