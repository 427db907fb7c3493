package theriac.adverseevent.casereport;

/// What a drug's withdrawal, or its being given again, showed: positive when the reaction then ceased, or came back.
public enum Challenge implements Coded {
    POSITIVE,
    NEGATIVE,
    UNKNOWN,
    NOT_DONE
}
