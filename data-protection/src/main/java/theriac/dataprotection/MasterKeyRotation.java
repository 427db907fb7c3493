package theriac.dataprotection;

/// Takes old master keys out of use. First every replica gets the new key beside the old ones, as the current one; then
/// this; then the old ones may go.
public interface MasterKeyRotation {

    /// Wraps all keys with the current master key, in many small transactions of its own; what was sealed stays as it
    /// is. May be stopped and started again.
    ///
    /// @return how many keys were wrapped anew, and with which master key
    Outcome rotate();

    /// What a rotation did.
    ///
    /// @param currentKey the id of the master key that wraps every key now
    /// @param wrapped how many keys it wrapped anew; none when all were
    record Outcome(String currentKey, long wrapped) {}
}
