package theriac.catalog.loading.yaml;

import java.util.Set;

/// What the content does not state of drugs that act on the central nervous system, drug by drug.
/// A name leaves a list when a source was looked up.
final class NotStated {

    /// No label that was looked up says that it is to be tapered, or someone else than its taker ends it:
    /// an anaesthetic at the end of an operation, a short course, a single dose.
    static final Set<String> HOW_IT_IS_STOPPED = Set.of(
            "alfentanil",
            "aripiprazole",
            "bupropion",
            "buspirone",
            "cetirizine",
            "chlorphenamine",
            "chlorzoxazone",
            "cyclobenzaprine",
            "cyproheptadine",
            "dexmedetomidine",
            "diphenhydramine",
            "domperidone",
            "doxylamine",
            "eperisone",
            "hydroxyzine",
            "ketamine",
            "linezolid",
            "melatonin",
            "mephenesin",
            "metaxalone",
            "methocarbamol",
            "methylphenidate",
            "metoclopramide",
            "nabiximols",
            "ondansetron",
            "orphenadrine",
            "promethazine",
            "propofol",
            "remifentanil",
            "sodium-oxybate",
            "sufentanil",
            "suvorexant",
            "thiocolchicoside",
            "thiopental",
            "tolperisone");

    /// No source for the most in a day could be looked up, the label names none, or the dose follows weight or effect.
    static final Set<String> DAILY_MAXIMUM = Set.of(
            "alfentanil",
            "bromazepam",
            "butalbital",
            "carbidopa",
            "chlorphenamine",
            "dexmedetomidine",
            "diazepam",
            "doxylamine",
            "eperisone",
            "ethanol",
            "fentanyl",
            "hydrocodone",
            "hydromorphone",
            "ketamine",
            "levodopa",
            "linezolid",
            "lithium",
            "melatonin",
            "mephenesin",
            "meprobamate",
            "methadone",
            "midazolam",
            "morphine",
            "nabiximols",
            "nalbuphine",
            "ondansetron",
            "oxycodone",
            "oxymorphone",
            "pethidine",
            "promethazine",
            "propofol",
            "remifentanil",
            "selegiline",
            "sufentanil",
            "thiopental");

    /// These stand in the catalog for what they do with other drugs: class and sedation are stated, doses and
    /// stopping were not looked up yet.
    static final Set<String> ALL_BUT_CLASS_AND_GRADE = Set.of(
            "amfepramone",
            "amfetamine",
            "aprepitant",
            "desvenlafaxine",
            "dexamfetamine",
            "dexmethylphenidate",
            "droperidol",
            "isocarboxazid",
            "lisdexamfetamine",
            "metamfetamine",
            "methylthioninium-chloride",
            "milnacipran",
            "nefazodone",
            "phentermine",
            "pimozide",
            "procarbazine",
            "protriptyline",
            "ramelteon",
            "rasagiline",
            "thioridazine");

    private NotStated() {}
}
