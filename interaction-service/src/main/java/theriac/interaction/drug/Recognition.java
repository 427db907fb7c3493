package theriac.interaction.drug;

import java.util.List;
import java.util.Locale;

/// What a designation turned out to mean.
public sealed interface Recognition {

    /// One drug, and no other.
    record Recognised(Drug drug, By by) implements Recognition {}

    /// No drug that the catalog knows.
    record Unknown() implements Recognition {}

    /// Several drugs; which one is meant can't be told.
    record Ambiguous(List<Drug> candidates) implements Recognition {}

    /// The name means one drug and the code another.
    record Contradictory(List<Drug> named, List<Drug> coded) implements Recognition {}

    /// What a drug was recognised by.
    enum By {
        NAME,
        CODE,
        RETIRED_CODE,
        /// The code is that of a product which contains it.
        PRODUCT_CODE,
        /// The name is known, the code beside it is not.
        NAME_WITHOUT_ITS_CODE;

        private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

        @Override
        public String toString() {
            return slug;
        }
    }
}
