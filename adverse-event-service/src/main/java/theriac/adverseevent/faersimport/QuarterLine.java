package theriac.adverseevent.faersimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
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
    /// @param sequence the drug's number within the version, below 0 where it has none
    record Drug(String file, int line, long primaryId, long sequence, DrugMention mention) implements QuarterLine {}

    /// A reaction of it, from REAC.
    record Reaction(String file, int line, long primaryId, ReactionMention mention) implements QuarterLine {}

    /// An outcome of it, from OUTC.
    record Outcome(String file, int line, long primaryId, Seriousness seriousness) implements QuarterLine {}

    /// A case that the FDA took back, from a list of deleted cases.
    ///
    /// @param day the last of the quarter that the list is of
    record Deletion(String file, int line, long caseId, LocalDate day) implements QuarterLine {

        private static final ReportContent NOTHING = new ReportContent(
                Optional.empty(),
                new CaseFacts(
                        Optional.empty(),
                        new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Origin.of(Optional.empty()),
                        Set.of(),
                        Set.of(),
                        Alcohol.UNKNOWN),
                List.of(),
                List.of(),
                Optional.empty());

        /// The report that takes back all versions up to that day. One that the FDA learned of later stands.
        public CaseReport report() {
            var version = new ReportVersion(ReportVersion.MAX_COUNTED, Optional.of(day));
            return new CaseReport(FaersNumber.of(caseId), version, Background.FAERS, true, NOTHING, Optional.empty());
        }
    }

    /// A time for which a drug of it was taken, from THER.
    record Therapy(
            String file,
            int line,
            long primaryId,
            long sequence,
            Optional<PartialDate> start,
            Optional<PartialDate> end)
            implements QuarterLine {}

    /// Why a drug of it was taken, from INDI.
    record Indication(String file, int line, long primaryId, long sequence, String indication) implements QuarterLine {}

    /// A source of it, from RPSR.
    record Source(String file, int line, long primaryId, boolean study) implements QuarterLine {}

    /// A line that tells nothing that a case has a place for, such as an indication that is not known.
    record Unmapped() implements QuarterLine {}
}
