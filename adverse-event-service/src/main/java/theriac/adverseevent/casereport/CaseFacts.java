package theriac.adverseevent.casereport;

import java.util.Optional;
import java.util.Set;

/// What is known about a case beside its drugs and reactions.
///
/// @param onset when the first reaction began
/// @param country where it happened
/// @param seriousness the criteria that are met, empty when none was reported
public record CaseFacts(
        Optional<PartialDate> onset,
        Person person,
        Optional<Country> country,
        Origin origin,
        Set<Seriousness> seriousness,
        Set<SpecialSituation> situations,
        Alcohol alcohol) {

    public CaseFacts {
        seriousness = Set.copyOf(seriousness);
        situations = Set.copyOf(situations);
    }

    /// The same facts of somebody who is not to be recognised.
    CaseFacts deidentified() {
        return new CaseFacts(onset, person.coarse(), country, origin, seriousness, situations, alcohol);
    }

    /// The same facts, where the sender does not tell of alcohol with what else of the report does.
    CaseFacts withAlcohol(Alcohol found) {
        return alcohol == Alcohol.UNKNOWN
                ? new CaseFacts(onset, person, country, origin, seriousness, situations, found)
                : this;
    }
}
