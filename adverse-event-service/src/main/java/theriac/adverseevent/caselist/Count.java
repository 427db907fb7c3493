package theriac.adverseevent.caselist;

import java.util.Optional;

/// How many cases name a drug, a reaction, or both.
///
/// @param drug the catalog's id
/// @param drugReportedAs the reported name in upper case, where it is not recognised
/// @param reaction the platform's term
/// @param reactionReportedAs the reported text in lower case, where it is not recognised
/// @param cases distinct ones
public record Count(
        Optional<String> drug,
        Optional<String> drugReportedAs,
        Optional<String> reaction,
        Optional<String> reactionReportedAs,
        long cases) {}
