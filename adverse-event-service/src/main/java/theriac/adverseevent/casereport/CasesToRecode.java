package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Set;

import theriac.adverseevent.coding.MentionKind;
import theriac.patientreference.PatientReference;

/// Finds cases that are to be coded again. Every method takes part in the caller's transaction.
public interface CasesToRecode {

    /// Which cases.
    sealed interface Which {

        /// Those with a drug or reaction that is not recognised and is called by one of these keys.
        ///
        /// @param site of this hospital alone, or `*` for all
        record Uncoded(MentionKind kind, String site, Set<String> keys) implements Which {

            public Uncoded {
                keys = Set.copyOf(keys);
            }
        }

        /// Those with a drug or reaction that is called by one of these keys and that a person coded.
        ///
        /// @param site of this hospital alone, or `*` for all
        record Decided(MentionKind kind, String site, Set<String> keys) implements Which {

            public Decided {
                keys = Set.copyOf(keys);
            }
        }

        /// Those that wait in the queue, which they leave.
        record Queued() implements Which {}
    }

    /// Some cases, by their place, which rises as cases arrive. Nothing is locked yet.
    ///
    /// @param patients of these cases
    /// @param last the place of the last of them; 0 when there was none
    record Found(List<CaseId> ids, Set<PatientReference> patients, long last) {

        public Found {
            ids = List.copyOf(ids);
            patients = Set.copyOf(patients);
        }
    }

    /// Finds the next cases behind a place.
    Found next(Which which, long after, int limit);
}
