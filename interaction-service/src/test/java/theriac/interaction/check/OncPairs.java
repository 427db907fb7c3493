package theriac.interaction.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// The fifteen class pairs of high-priority interactions (Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-743,
/// table 2), with the members that the panel names, as ids of the catalog, and the subject of the rules that find them.
/// Two of the panel's members are in no class of ours: cimetidine slows CYP3A4 weakly, and tizanidine has its own list.
final class OncPairs {

    /// Each drug of the one side with each of the other.
    record Pair(String subject, Set<String> objects, Set<String> precipitants) {}

    private static final Set<String> MAO_INHIBITORS =
            Set.of("tranylcypromine", "phenelzine", "isocarboxazid", "procarbazine", "selegiline");

    private static final Set<String> PROTEASE_INHIBITORS = Set.of(
            "ritonavir",
            "atazanavir",
            "darunavir",
            "fosamprenavir",
            "indinavir",
            "lopinavir",
            "nelfinavir",
            "saquinavir",
            "tipranavir");

    private static final Set<String> QT = Set.of(
            "amiodarone",
            "anagrelide",
            "arsenic-trioxide",
            "azithromycin",
            "chloroquine",
            "chlorpromazine",
            "cisapride",
            "citalopram",
            "clarithromycin",
            "disopyramide",
            "dofetilide",
            "domperidone",
            "dronedarone",
            "droperidol",
            "erythromycin",
            "escitalopram",
            "flecainide",
            "halofantrine",
            "haloperidol",
            "ibutilide",
            "methadone",
            "moxifloxacin",
            "ondansetron",
            "pentamidine",
            "pimozide",
            "procainamide",
            "quinidine",
            "sotalol",
            "thioridazine",
            "vandetanib");

    private static final Map<String, Pair> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "01 amphetamines with MAO inhibitors",
                    new Pair(
                            "mao-inhibitor-with-stimulant",
                            Set.of(
                                    "dexmethylphenidate",
                                    "dexamfetamine",
                                    "methylphenidate",
                                    "lisdexamfetamine",
                                    "metamfetamine",
                                    "pseudoephedrine",
                                    "amfetamine",
                                    "amfepramone",
                                    "phentermine",
                                    "atomoxetine"),
                            MAO_INHIBITORS)),
            Map.entry(
                    "02 atazanavir with proton pump inhibitors",
                    new Pair(
                            "atazanavir-with-acid-reducer",
                            Set.of("atazanavir"),
                            Set.of(
                                    "omeprazole",
                                    "esomeprazole",
                                    "lansoprazole",
                                    "dexlansoprazole",
                                    "pantoprazole",
                                    "rabeprazole"))),
            Map.entry(
                    "03 febuxostat with thiopurines",
                    new Pair(
                            "thiopurine-with-xanthine-oxidase-inhibitor",
                            Set.of("febuxostat"),
                            Set.of("azathioprine", "mercaptopurine"))),
            Map.entry(
                    "04 serotonin reuptake inhibitors with MAO inhibitors",
                    new Pair(
                            "mao-inhibitor-with-serotonergic-drug",
                            Set.of(
                                    "fluoxetine",
                                    "paroxetine",
                                    "citalopram",
                                    "escitalopram",
                                    "sertraline",
                                    "fluvoxamine",
                                    "duloxetine",
                                    "nefazodone",
                                    "desvenlafaxine",
                                    "milnacipran",
                                    "venlafaxine"),
                            MAO_INHIBITORS)),
            Map.entry(
                    "05 irinotecan with CYP3A4 inhibitors",
                    new Pair(
                            "irinotecan-with-cyp3a4-inhibitor",
                            Set.of("irinotecan"),
                            Set.of(
                                    "atazanavir",
                                    "amiodarone",
                                    "aprepitant",
                                    "cimetidine",
                                    "clarithromycin",
                                    "darunavir",
                                    "diltiazem",
                                    "erythromycin",
                                    "fluconazole",
                                    "indinavir",
                                    "itraconazole",
                                    "ketoconazole",
                                    "nefazodone",
                                    "ritonavir",
                                    "telithromycin",
                                    "verapamil",
                                    "voriconazole"))),
            Map.entry(
                    "06 opioids with MAO inhibitors",
                    new Pair(
                            "mao-inhibitor-with-opioid",
                            Set.of("pethidine", "fentanyl", "tramadol", "tapentadol", "methadone", "dextromethorphan"),
                            MAO_INHIBITORS)),
            Map.entry(
                    "07 tricyclic antidepressants with MAO inhibitors",
                    new Pair(
                            "mao-inhibitor-with-serotonergic-drug",
                            Set.of(
                                    "amitriptyline",
                                    "clomipramine",
                                    "desipramine",
                                    "doxepin",
                                    "imipramine",
                                    "nortriptyline",
                                    "protriptyline",
                                    "trimipramine"),
                            MAO_INHIBITORS)),
            Map.entry("08 drugs that prolong the QT interval", new Pair("qt-prolonging-drugs", QT, QT)),
            Map.entry(
                    "09 ramelteon with CYP1A2 inhibitors",
                    new Pair(
                            "ramelteon-with-cyp1a2-inhibitor",
                            Set.of("ramelteon"),
                            Set.of("amiodarone", "ciprofloxacin", "fluvoxamine", "ticlopidine"))),
            Map.entry(
                    "10 protease inhibitors with CYP3A4 inducers",
                    new Pair(
                            "hiv-protease-inhibitor-with-enzyme-inducer",
                            PROTEASE_INHIBITORS,
                            Set.of("rifampicin", "rifabutin", "rifapentine", "bosentan", "carbamazepine"))),
            Map.entry(
                    "11 statins with CYP3A4 and protease inhibitors",
                    new Pair(
                            "statin-with-cyp3a4-inhibitor",
                            Set.of("simvastatin", "lovastatin"),
                            Set.of(
                                    "amiodarone",
                                    "atazanavir",
                                    "clarithromycin",
                                    "darunavir",
                                    "diltiazem",
                                    "erythromycin",
                                    "fluconazole",
                                    "itraconazole",
                                    "ketoconazole",
                                    "lopinavir",
                                    "nefazodone",
                                    "nelfinavir",
                                    "ritonavir",
                                    "saquinavir",
                                    "telithromycin",
                                    "tipranavir",
                                    "verapamil"))),
            Map.entry(
                    "12 ergot alkaloids with CYP3A4 and protease inhibitors",
                    new Pair(
                            "ergot-with-cyp3a4-inhibitor",
                            Set.of("ergotamine", "dihydroergotamine", "ergometrine", "methylergometrine"),
                            Set.of(
                                    "atazanavir",
                                    "clarithromycin",
                                    "darunavir",
                                    "erythromycin",
                                    "indinavir",
                                    "itraconazole",
                                    "ketoconazole",
                                    "lopinavir",
                                    "nelfinavir",
                                    "ritonavir",
                                    "saquinavir",
                                    "telithromycin",
                                    "tipranavir"))),
            Map.entry(
                    "13 tizanidine with CYP1A2 inhibitors",
                    new Pair(
                            "tizanidine-with-cyp1a2-inhibitor",
                            Set.of("tizanidine"),
                            Set.of(
                                    "ciprofloxacin",
                                    "fluvoxamine",
                                    "amiodarone",
                                    "mexiletine",
                                    "propafenone",
                                    "ticlopidine",
                                    "zileuton"))),
            Map.entry(
                    "14 tranylcypromine with procarbazine",
                    new Pair(
                            "mao-inhibitor-with-serotonergic-drug", Set.of("tranylcypromine"), Set.of("procarbazine"))),
            Map.entry(
                    "15 triptans with MAO inhibitors",
                    new Pair(
                            "mao-inhibitor-with-triptan",
                            Set.of("sumatriptan", "rizatriptan", "zolmitriptan"),
                            Set.of("isocarboxazid", "phenelzine", "tranylcypromine")))));

    private OncPairs() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Pair named(String name) {
        return Objects.requireNonNull(ALL.get(name));
    }
}
