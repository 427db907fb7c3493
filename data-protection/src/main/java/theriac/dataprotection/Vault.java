package theriac.dataprotection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps what is about a person encrypted with a key of its own per subject (a case, a patient, a dead letter).
/// Destroying the key forgets all that was sealed for the subject, in every copy and backup of the ciphertext.
///
/// Keys live in the service's database (table `subject_key`), wrapped with a master key that does not. All methods
/// take part in the caller's transaction; those that change something need one.
public interface Vault {

    /// Encrypts for a subject, making its key on first use.
    ///
    /// @throws IllegalStateException when the subject was forgotten: nothing may be sealed for it again
    default Sealed seal(SubjectId subject, byte[] plain) {
        return sealAll(List.of(new Unsealed(subject, plain))).getFirst();
    }

    /// Encrypts many things, each for its subject, in the same order, with one or two statements for all of them.
    ///
    /// @throws IllegalStateException when one of the subjects was forgotten: nothing may be sealed for it again
    List<Sealed> sealAll(List<Unsealed> items);

    /// Decrypts, or is empty when the subject was forgotten.
    ///
    /// @throws IllegalArgumentException when the ciphertext was not sealed for this subject or was altered
    default Optional<byte[]> open(SubjectId subject, Sealed sealed) {
        return Optional.ofNullable(openAll(Map.of(subject, sealed)).get(subject));
    }

    /// Decrypts one thing of each of these subjects, with one statement for all of them. Those that were forgotten
    /// are left out.
    ///
    /// @throws IllegalArgumentException when a ciphertext was not sealed for its subject or was altered
    Map<SubjectId, byte[]> openAll(Map<SubjectId, Sealed> items);

    /// Destroys the subject's key; true when there was one to destroy.
    boolean forget(SubjectId subject);

    /// Destroys the subject's key, and lets what is sealed from now on have another. Nothing that was sealed for it
    /// may be left where it is opened again: the new key opens none of it.
    void renew(SubjectId subject);
}
