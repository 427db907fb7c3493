package theriac.interaction.drug;

import java.util.Collections;
import java.util.Set;

/// One drug as it is to be judged on one day.
///
/// @param version the catalog's number of the version in force, from 1; 0 when none is
/// @param profile what the catalog states of it
/// @param caveats why what is said here may not be enough
public record Drug(DrugId id, String name, int version, Profile profile, Set<Caveat> caveats) {

    /// The class of ethanol, whose interactions are those of drinking.
    public static final String ALCOHOL = "alcohol";

    public Drug {
        caveats = Set.copyOf(caveats);
    }

    /// Of the id alone: checks keep drugs in sets, and all that is stated of one is long.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// A reason to trust a drug's statement less.
    public enum Caveat {
        /// The catalog no longer stands behind the drug; its last statement is what is left.
        WITHDRAWN,
        /// All that the catalog states takes effect later than today.
        NOTHING_IN_FORCE,
        /// The catalog said something newer that could not be read.
        NEWER_STATE_UNREADABLE
    }

    /// Pharmacological classes as slugs, such as `benzodiazepine`.
    public Set<String> classes() {
        return profile.classes();
    }

    /// How strongly it sedates.
    public CnsGrade cnsGrade() {
        return profile.cnsGrade();
    }

    /// Whether this is alcohol itself, given as a medicine.
    public boolean isAlcohol() {
        return classes().contains(ALCOHOL);
    }

    /// Whether the drug belongs to one of the classes; possibly, when the catalog names no class at all.
    public Match belongsTo(Set<String> some) {
        if (classes().isEmpty() && !some.isEmpty()) {
            return Match.POSSIBLY;
        }
        return Collections.disjoint(classes(), some) ? Match.NO : Match.YES;
    }

    /// Whether the Beers criteria count the drug in one of these classes. A drug of which the catalog states
    /// neither this nor any class may be.
    public Match countsIn(Set<String> beersClasses) {
        if (profile.beersClass().isEmpty() && classes().isEmpty() && !beersClasses.isEmpty()) {
            return Match.POSSIBLY;
        }
        return profile.beersClass().filter(beersClasses::contains).isPresent() ? Match.YES : Match.NO;
    }
}
