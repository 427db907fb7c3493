package theriac.audit.persistence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import theriac.audit.RecordedEntry;

/// A link of the chain.
///
/// - hash of an entry: SHA-256 over its number, its time in microseconds since 1970 (8 bytes each, big-endian), and
///   actor, site, action and subject, each in UTF-8 with its length (4 bytes) in front;
/// - hash of a seal: SHA-256 over the hash of the seal before (32 zero bytes before the first), its own number
///   (8 bytes) and the hashes of its entries.
///
/// @param entryHashes 32 bytes for each of the entries
@SuppressWarnings("ArrayRecordComponent")
record Seal(long number, byte[] previousHash, List<Long> entryIds, byte[] entryHashes, byte[] hash) {

    static final int HASH_BYTES = 32;

    static byte[] beforeTheFirst() {
        return new byte[HASH_BYTES];
    }

    static Seal over(List<RecordedEntry> entries, long number, byte[] previousHash) {
        var hashes = new ByteArrayOutputStream(entries.size() * HASH_BYTES);
        entries.forEach(entry -> hashes.writeBytes(hashOf(entry)));
        var ids = entries.stream().map(RecordedEntry::entryId).toList();
        return new Seal(
                number, previousHash, ids, hashes.toByteArray(), hashOf(number, previousHash, hashes.toByteArray()));
    }

    /// Whether this seal holds what it held when it was made after the given one.
    boolean follows(byte[] hashBefore) {
        return MessageDigest.isEqual(previousHash, hashBefore)
                && entryHashes.length == entryIds.size() * HASH_BYTES
                && MessageDigest.isEqual(hash, hashOf(number, previousHash, entryHashes));
    }

    /// Whether an entry is as it was when it was sealed.
    ///
    /// @param place which of the seal's entries it is
    boolean fits(int place, RecordedEntry entry) {
        var sealed = ByteBuffer.wrap(entryHashes, place * HASH_BYTES, HASH_BYTES);
        return sealed.equals(ByteBuffer.wrap(hashOf(entry)))
                && entry.seal().filter(seal -> seal == number).isPresent();
    }

    private static byte[] hashOf(long number, byte[] previousHash, byte[] entryHashes) {
        var digest = sha256();
        digest.update(previousHash);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return digest.digest(entryHashes);
    }

    private static byte[] hashOf(RecordedEntry entry) {
        var digest = sha256();
        var act = entry.act();
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, act.at());
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(entry.entryId())
                .putLong(micros)
                .array());
        Stream.of(act.actor(), act.site(), act.action(), act.subject()).forEach(text -> update(digest, text));
        return digest.digest();
    }

    private static void update(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
