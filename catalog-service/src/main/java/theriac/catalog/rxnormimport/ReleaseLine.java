package theriac.catalog.rxnormimport;

import theriac.catalog.drug.Code.CodeSystem;

/// What a line of a release says, as far as the catalog needs it. Concepts are named by their RxCUIs.
public sealed interface ReleaseLine {

    /// A name of a concept in use.
    ///
    /// @param line where in RXNCONSO it stands, from 1
    record Name(int line, int rxcui, TermType type, String text) implements ReleaseLine {

        /// What the named concept is.
        public enum TermType {
            /// Ingredient.
            IN,
            /// Precise ingredient: a salt or ester.
            PIN,
            /// Another name of whichever concept.
            SY,
            /// Brand name.
            BN,
            /// Ingredient and strength.
            SCDC,
            /// Ingredient, strength and dose form.
            SCD,
            /// Dose form.
            DF
        }
    }

    /// A code that another system gives to a concept.
    record OtherCode(int rxcui, CodeSystem system, String code) implements ReleaseLine {}

    /// A relation between two concepts.
    record Relation(Kind kind, int from, int to) implements ReleaseLine {

        /// How `from` stands to `to`.
        public enum Kind {
            /// A brand name and its ingredient.
            TRADENAME_OF,
            /// A precise ingredient and its ingredient.
            FORM_OF,
            /// A clinical drug and its component.
            CONSISTS_OF,
            /// A component and its ingredient.
            HAS_INGREDIENT,
            /// A clinical drug and its dose form.
            HAS_DOSE_FORM
        }
    }

    /// A concept that once was, and which one took it over: itself when none did.
    ///
    /// @param line where in RXNATOMARCHIVE it stands, from 1
    record Archived(int line, int rxcui, int mergedTo) implements ReleaseLine {}
}
