package theriac.catalog.editing;

import java.util.Optional;

import theriac.catalog.drug.DrugId;

/// What someone sends to be drafted. What it leaves out stays as the drug stands.
public interface Wish {

    /// The drug's revision that the writer has before them; absent when they do not say.
    Optional<Long> madeFrom();

    /// The whole of what is wished for.
    ///
    /// @throws IllegalArgumentException when the catalog does not accept it
    Proposal against(DrugId drug, Standing standing);
}
