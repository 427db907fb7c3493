package theriac.dataprotection;

/// Something about a subject that is still to be sealed.
///
/// @param plain not to be changed by anyone
@SuppressWarnings("ArrayRecordComponent")
public record Unsealed(SubjectId subject, byte[] plain) {

    /// Leaves out what must not be told.
    @Override
    public String toString() {
        return "Unsealed[subject=" + subject.value() + "]";
    }
}
