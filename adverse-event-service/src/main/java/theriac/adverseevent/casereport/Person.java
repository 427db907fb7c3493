package theriac.adverseevent.casereport;

import java.util.Optional;

/// What is told of the patient, as far as it can't tell who it is.
///
/// @param age at onset
/// @param ageGroup at onset
public record Person(
        Optional<Sex> sex, Optional<AgeYears> age, Optional<AgeGroup> ageGroup, Optional<WeightKg> weight) {

    /// The same with the age told coarsely.
    Person coarse() {
        return new Person(sex, age.map(AgeYears::coarse), ageGroup, weight);
    }
}
