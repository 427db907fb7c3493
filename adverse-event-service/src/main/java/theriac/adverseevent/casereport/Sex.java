package theriac.adverseevent.casereport;

/// The patient's sex, where it is known.
public enum Sex implements Coded {
    FEMALE,
    MALE
}
