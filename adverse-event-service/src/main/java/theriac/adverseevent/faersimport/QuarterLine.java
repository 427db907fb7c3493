package theriac.adverseevent.faersimport;

import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.Seriousness;

/// A line of one of the files of a quarter. Lines belong together by `primaryid`, which names a version of a case.
public sealed interface QuarterLine {

    /// A version of a case, from DEMO.
    ///
    /// @param facts without seriousness and alcohol, which other files tell
    record Version(String file, int line, long primaryId, long caseId, ReportVersion version, CaseFacts facts)
            implements QuarterLine {}

    /// A drug of it, from DRUG.
    ///
    /// @param sequence the drug's place within the version
    record Drug(String file, int line, long primaryId, int sequence, DrugMention mention) implements QuarterLine {}

    /// A reaction of it, from REAC.
    record Reaction(String file, int line, long primaryId, ReactionMention mention) implements QuarterLine {}

    /// An outcome of it, from OUTC.
    record Outcome(String file, int line, long primaryId, Seriousness seriousness) implements QuarterLine {}

    /// A line that the case model does not map yet: sources, dates of therapy and indications.
    record Unmapped() implements QuarterLine {}
}
