package theriac.dataprotection;

/// Ciphertext as it is stored: AES-256-GCM, the nonce in front, the subject's id as associated data.
///
/// @param bytes not to be changed by anyone
@SuppressWarnings("ArrayRecordComponent")
public record Sealed(byte[] bytes) {}
