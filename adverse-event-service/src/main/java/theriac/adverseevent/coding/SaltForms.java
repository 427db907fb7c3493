package theriac.adverseevent.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells the name of a substance without the salt, ester or water that it comes with: `tizanidine hydrochloride`
/// is tizanidine. What would be left of a substance that is nothing but ions, such as `sodium chloride`, is no
/// name.
///
/// The words are those of modified INNs and their spellings in the United States (WHO, International
/// Nonproprietary Names Modified).
final class SaltForms {

    private static final Set<String> IONS = Set.of(
            "sodium",
            "disodium",
            "potassium",
            "dipotassium",
            "calcium",
            "magnesium",
            "zinc",
            "lithium",
            "aluminium",
            "aluminum",
            "ammonium",
            "bismuth",
            "iron",
            "ferrous",
            "ferric",
            "silver");
    private static final Set<String> SALTS = Set.of(
            "hydrochloride",
            "dihydrochloride",
            "hcl",
            "hydrobromide",
            "hbr",
            "chloride",
            "bromide",
            "iodide",
            "fluoride",
            "sulfate",
            "sulphate",
            "bisulfate",
            "hydrogensulfate",
            "nitrate",
            "phosphate",
            "diphosphate",
            "acetate",
            "maleate",
            "dimaleate",
            "hydrogenmaleate",
            "malate",
            "fumarate",
            "hemifumarate",
            "tartrate",
            "bitartrate",
            "hydrogentartrate",
            "citrate",
            "succinate",
            "hydrogensuccinate",
            "lactate",
            "gluconate",
            "oxalate",
            "pamoate",
            "embonate",
            "besilate",
            "besylate",
            "mesilate",
            "mesylate",
            "tosilate",
            "tosylate",
            "esilate",
            "edisilate",
            "napsilate",
            "napsylate",
            "camsilate",
            "salicylate",
            "benzoate",
            "carbonate",
            "bicarbonate",
            "hydroxide",
            "oxide",
            "trometamol",
            "tromethamine",
            "meglumine",
            "arginine",
            "lysine",
            "erbumine",
            "hyclate",
            "xinafoate",
            "orotate",
            "propionate",
            "dipropionate",
            "furoate",
            "valerate",
            "enantate",
            "enanthate",
            "decanoate",
            "cypionate",
            "cipionate",
            "monohydrate",
            "dihydrate",
            "trihydrate",
            "hemihydrate",
            "hydrate",
            "anhydrous");

    private SaltForms() {}

    /// The name without what stands behind or before it, when there is something to leave out and something left.
    static Optional<String> without(String key) {
        var words = Arrays.asList(key.split(" "));
        int end = words.size();
        while (end > 0 && isSalt(words.get(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && IONS.contains(words.get(start))) {
            start++;
        }
        boolean nothingLeft = start == end;
        boolean nothingLeftOut = start == 0 && end == words.size();
        return nothingLeft || nothingLeftOut ? Optional.empty() : Optional.of(named(words.subList(start, end)));
    }

    private static boolean isSalt(String word) {
        return SALTS.contains(word) || IONS.contains(word);
    }

    private static String named(List<String> words) {
        return String.join(" ", words);
    }
}
