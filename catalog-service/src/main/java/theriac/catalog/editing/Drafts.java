package theriac.catalog.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Kebab;

/// The open drafts, at most one per drug.
public interface Drafts {

    Optional<OpenDraft> find(DrugId drug);

    /// The same, and whether there is one or not: nobody else may change that until the transaction ends. Who locks the
    /// drug too locks it first.
    Optional<OpenDraft> lock(DrugId drug);

    /// Lets one publication of a draft in at a time, until the transaction ends: what belongs to one drug alone is
    /// looked up and taken in one step.
    void lockPublication();

    /// A tag that no draft ever had.
    DraftTag nextTag();

    /// Keeps a draft in place of the one that was open, if one was.
    void save(OpenDraft draft);

    void remove(DrugId drug);

    /// Open drafts, those first that have been in their stage for longest.
    ///
    /// @param after the place after which to begin; absent for the beginning
    List<OpenDraft> list(Optional<StageName> stage, Optional<Place> after, int limit);

    /// Where a draft stands in the list.
    record Place(Instant since, DrugId drug) {}

    /// The stages by name.
    enum StageName implements Kebab {
        IN_WORK,
        SUBMITTED,
        RETURNED,
        APPROVED;

        public static StageName of(Stage stage) {
            return switch (stage) {
                case Stage.InWork _ -> IN_WORK;
                case Stage.Submitted _ -> SUBMITTED;
                case Stage.Returned _ -> RETURNED;
                case Stage.Approved _ -> APPROVED;
            };
        }
    }
}
