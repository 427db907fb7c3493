package theriac.audit.rest;

import org.jspecify.annotations.Nullable;

import theriac.audit.Verification;
import theriac.audit.Verification.Break;
import theriac.audit.Verification.Broken;
import theriac.audit.Verification.Intact;

/// What became of the chain, as an auditor reads it.
///
/// @param brokenSeal the first seal that does not fit
/// @param reason in which way it does not fit
public record AuditVerificationBody(
        boolean intact,
        @Nullable Long seals,
        @Nullable Long entries,
        @Nullable Long unsealed,
        @Nullable String lastHash,
        @Nullable Long brokenSeal,
        @Nullable String reason) {

    static AuditVerificationBody of(Verification verification) {
        return switch (verification) {
            case Intact(var seals, var entries, var unsealed, var lastHash) ->
                new AuditVerificationBody(true, seals, entries, unsealed, lastHash, null, null);
            case Broken(var seal, var what) ->
                new AuditVerificationBody(false, null, null, null, null, seal, reason(what));
        };
    }

    private static String reason(Break what) {
        return switch (what) {
            case Break.EntryMissing(var entryId) -> "entry %d is missing".formatted(entryId);
            case Break.EntryAltered(var entryId) -> "entry %d was altered".formatted(entryId);
            case Break.SealMissing() -> "the seal is missing";
            case Break.SealAltered() -> "the seal was altered";
            case Break.EntriesSlippedIn(var count) -> "%d entries are in no seal that they claim".formatted(count);
        };
    }
}
