package theriac.catalog.drug;

import java.util.function.Supplier;

/// Makes new drugs beside others who do the same.
public final class MakingDrugs {

    private static final int MOST_TRIES = 5;

    private MakingDrugs() {}

    /// Runs a transaction, and again when someone else has made one of its new drugs meanwhile: then it finds that one.
    ///
    /// @throws DrugIsThere when that happens again and again
    public static <T> T untilDone(Supplier<T> transaction) {
        return untilDone(transaction, MOST_TRIES);
    }

    private static <T> T untilDone(Supplier<T> transaction, int tries) {
        try {
            return transaction.get();
        } catch (DrugIsThere meanwhile) {
            if (tries == 1) {
                throw meanwhile;
            }
            return untilDone(transaction, tries - 1);
        }
    }
}
