package theriac.adverseevent.casereport;

import java.util.Optional;
import java.util.Set;

/// What is known about a case beside its drugs and reactions.
///
/// @param onset when the first reaction began
/// @param age at onset
/// @param country where it happened
/// @param seriousness the criteria that are met, empty when none was reported
public record CaseFacts(
        Optional<PartialDate> onset,
        Optional<Sex> sex,
        Optional<AgeYears> age,
        Optional<Country> country,
        Optional<ReporterQualification> reporter,
        Set<Seriousness> seriousness,
        Alcohol alcohol) {

    public CaseFacts {
        seriousness = Set.copyOf(seriousness);
    }
}
