package theriac.adverseevent.coding;

/// How differently two names are spelled: the least number of letters that are left out, put in, replaced, or
/// exchanged with their neighbour to make one of the other (Damerau 1964, in the restricted form that touches no
/// letter twice).
///
/// Worked: `baklofen` and `baclofen` differ by 1, `clonidine` and `clonazepam` by 6.
final class Spelling {

    private Spelling() {}

    /// The distance, or any number above the limit once it is known to be above.
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                row[j] = cell(one, other, i, j, beforeLast, last, row);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static int cell(String one, String other, int i, int j, int[] beforeLast, int[] last, int[] row) {
        int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(cheapest, beforeLast[j - 2] + 1) : cheapest;
    }

    /// How alike they are, in hundredths: 100 for the same, less by each differing letter's share of the longer
    /// name.
    static int score(String one, String other, int distance) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 100 : Math.max(0, Math.round(100f * (longer - distance) / longer));
    }
}
