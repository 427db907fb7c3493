package theriac.audit;

/// What became of the chain since it was sealed.
public sealed interface Verification {

    /// Nothing that was sealed has changed.
    ///
    /// @param unsealed entries that wait for their seal
    /// @param lastHash hash of the last seal, in hex. The sealer logs it: whoever has it from there can tell
    ///   whether the chain's end was cut off
    record Intact(long seals, long entries, long unsealed, String lastHash) implements Verification {}

    /// The first seal that does not fit.
    record Broken(long seal, Break what) implements Verification {}

    /// In which way a seal does not fit.
    sealed interface Break {

        /// An entry was taken out.
        record EntryMissing(long entryId) implements Break {}

        /// An entry says something else than when it was sealed.
        record EntryAltered(long entryId) implements Break {}

        /// The seal was taken out.
        record SealMissing() implements Break {}

        /// The seal is not the one that was made, or not the successor of the one before.
        record SealAltered() implements Break {}

        /// Entries claim this seal or one before it, and no seal names them.
        record EntriesSlippedIn(long count) implements Break {}
    }
}
