package theriac.adverseevent.caselist;

import java.util.Optional;

import theriac.adverseevent.casereport.SafetyCase;

/// Cases as documents for people, to print and to file.
public interface PrintedCases {

    /// The case and, as far as it can still be read, its narrative.
    byte[] print(SafetyCase state, Optional<String> narrative);
}
