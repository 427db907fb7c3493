package theriac.catalog.editing;

import java.util.Optional;

import theriac.catalog.drug.Monograph;

/// What someone sends to be drafted. What it leaves out stays as the drug stands.
public interface Wish {

    /// The drug's revision that the writer has before them; absent when they do not say.
    Optional<Long> madeFrom();

    /// The whole of what is wished for.
    ///
    /// @param standing the drug as it stands; absent for one that is not there yet
    /// @throws IllegalArgumentException when the catalog does not accept it
    Proposal against(Optional<Monograph> standing);
}
