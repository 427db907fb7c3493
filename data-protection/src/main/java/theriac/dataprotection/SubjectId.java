package theriac.dataprotection;

/// Whom or what a key belongs to: a kind and an id, such as `case/0198…`.
public record SubjectId(String value) {

    public SubjectId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a subject id must not be blank");
        }
    }
}
