package theriac.catalog.catalogimport;

/// A record of a file of labels.
public sealed interface LabelRecord {

    /// Its number in the file, from 1.
    int number();

    /// A label.
    record Usable(int number, Label label) implements LabelRecord {}

    /// One that can't be used.
    record Unusable(int number, String reason) implements LabelRecord {}
}
