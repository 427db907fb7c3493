package theriac.adverseevent.casereport.e2b;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.SpecialSituation;

/// The code lists of ICH E2B(R3) that the case model knows, each by its data element.
final class CodeLists {

    /// C.1.3
    static final CodeList<ReportKind> KIND = CodeList.<ReportKind>of()
            .and("1", ReportKind.SPONTANEOUS)
            .and("2", ReportKind.STUDY)
            .and("3", ReportKind.OTHER);

    /// C.2.r.4
    static final CodeList<ReporterQualification> REPORTER = CodeList.<ReporterQualification>of()
            .and("1", ReporterQualification.PHYSICIAN)
            .and("2", ReporterQualification.PHARMACIST)
            .and("3", ReporterQualification.OTHER_HEALTH_PROFESSIONAL)
            .and("4", ReporterQualification.LAWYER)
            .and("5", ReporterQualification.CONSUMER);

    /// D.2.3
    static final CodeList<AgeGroup> AGE_GROUP = CodeList.<AgeGroup>of()
            .and("0", AgeGroup.FOETUS)
            .and("1", AgeGroup.NEONATE)
            .and("2", AgeGroup.INFANT)
            .and("3", AgeGroup.CHILD)
            .and("4", AgeGroup.ADOLESCENT)
            .and("5", AgeGroup.ADULT)
            .and("6", AgeGroup.ELDERLY);

    /// D.5
    static final CodeList<Sex> SEX = CodeList.<Sex>of().and("1", Sex.MALE).and("2", Sex.FEMALE);

    /// E.i.3.2a to f, by the letter
    static final CodeList<Seriousness> SERIOUSNESS = CodeList.<Seriousness>of()
            .and("a", Seriousness.DEATH)
            .and("b", Seriousness.LIFE_THREATENING)
            .and("c", Seriousness.HOSPITALISATION)
            .and("d", Seriousness.DISABILITY)
            .and("e", Seriousness.CONGENITAL_ANOMALY)
            .and("f", Seriousness.OTHER_IMPORTANT);

    /// E.i.7
    static final CodeList<Outcome> OUTCOME = CodeList.<Outcome>of()
            .and("1", Outcome.RECOVERED)
            .and("2", Outcome.RECOVERING)
            .and("3", Outcome.NOT_RECOVERED)
            .and("4", Outcome.RECOVERED_WITH_SEQUELAE)
            .and("5", Outcome.FATAL)
            .and("0", Outcome.UNKNOWN);

    /// G.k.1
    static final CodeList<Role> ROLE = CodeList.<Role>of()
            .and("1", Role.SUSPECT)
            .and("2", Role.CONCOMITANT)
            .and("3", Role.INTERACTING)
            .and("4", Role.NOT_ADMINISTERED);

    /// G.k.8
    static final CodeList<ActionTaken> ACTION = CodeList.<ActionTaken>of()
            .and("1", ActionTaken.WITHDRAWN)
            .and("2", ActionTaken.REDUCED)
            .and("3", ActionTaken.INCREASED)
            .and("4", ActionTaken.UNCHANGED)
            .and("0", ActionTaken.UNKNOWN)
            .and("9", ActionTaken.NOT_APPLICABLE);

    /// G.k.9.i.4, of which one drug has several: the most telling stands first
    static final CodeList<Challenge> RECHALLENGE = CodeList.<Challenge>of()
            .and("1", Challenge.POSITIVE)
            .and("2", Challenge.NEGATIVE)
            .and("3", Challenge.UNKNOWN)
            .and("4", Challenge.NOT_DONE);

    /// G.k.10.r; what the platform counts as a matter of quality is a counterfeit or a batch out of its specification
    static final CodeList<SpecialSituation> SITUATION = CodeList.<SpecialSituation>of()
            .and("2", SpecialSituation.OVERDOSE)
            .and("7", SpecialSituation.MEDICATION_ERROR)
            .and("8", SpecialSituation.MISUSE)
            .and("9", SpecialSituation.ABUSE)
            .and("10", SpecialSituation.OCCUPATIONAL_EXPOSURE)
            .and("11", SpecialSituation.OFF_LABEL_USE)
            .and("1", SpecialSituation.PRODUCT_QUALITY)
            .and("6", SpecialSituation.PRODUCT_QUALITY);

    /// G.k.4.r.10.2b, standard terms of the EDQM
    static final CodeList<Route> ROUTE = CodeList.<Route>of()
            .and("20053000", Route.ORAL)
            .and("20067000", Route.SUBLINGUAL)
            .and("20002500", Route.BUCCAL)
            .and("20042000", Route.INTRATHECAL)
            .and("20045000", Route.INTRAVENOUS)
            .and("20035000", Route.INTRAMUSCULAR)
            .and("20066000", Route.SUBCUTANEOUS)
            .and("20009000", Route.EPIDURAL)
            .and("20070000", Route.TRANSDERMAL)
            .and("20003000", Route.CUTANEOUS)
            .and("20020000", Route.INHALATION)
            .and("20049000", Route.NASAL)
            .and("20051000", Route.OPHTHALMIC)
            .and("20001000", Route.OTIC)
            .and("20061000", Route.RECTAL)
            .and("20072000", Route.VAGINAL);

    private CodeLists() {}
}
