package theriac.adverseevent.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds names that are spelled like a text, among some hundred thousand, by the runs of three letters that they
/// share. Never changes, so any number of threads may ask.
///
/// @param <T> what names stand for
public final class SimilarNames<T> {

    /// The least alike that is worth suggesting.
    static final int LEAST_SCORE = 60;

    private static final int CONTAINED_SCORE = 70;
    private static final int MOST_COMPARED = 1_000;
    private static final int LEAST_CONTAINED = 4;

    private final List<Entry<T>> entries;
    private final Map<String, List<Entry<T>>> byKey = new HashMap<>();
    private final Map<Long, Postings> postings = new HashMap<>();
    private final int[] firstOfLength;

    /// A name and what it stands for.
    public record Entry<T>(SpokenName name, T target) {

        int length() {
            return name.key().length();
        }
    }

    /// The places of the names that hold a run of letters, rising.
    private static final class Postings {

        private int[] places = new int[4];
        private int size;

        void add(int place) {
            if (size > 0 && places[size - 1] == place) {
                return;
            }
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
            }
            places[size] = place;
            size++;
        }

        void count(int from, int to, short[] shared) {
            int found = Arrays.binarySearch(places, 0, size, from);
            for (int i = found < 0 ? -found - 1 : found; i < size && places[i] < to; i++) {
                shared[places[i] - from]++;
            }
        }
    }

    public SimilarNames(List<Entry<T>> names) {
        this.entries = names.stream()
                .sorted(Comparator.comparingInt((Entry<T> entry) -> entry.length())
                        .thenComparing(entry -> entry.name().key()))
                .toList();
        int longest = entries.isEmpty() ? 0 : entries.getLast().length();
        this.firstOfLength = new int[longest + 2];
        for (int place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            byKey.computeIfAbsent(entry.name().key(), key -> new ArrayList<>()).add(entry);
            firstOfLength[entry.length() + 1] = place + 1;
            for (long run : runs(entry.name().key())) {
                postings.computeIfAbsent(run, key -> new Postings()).add(place);
            }
        }
        for (int length = 1; length < firstOfLength.length; length++) {
            firstOfLength[length] = Math.max(firstOfLength[length], firstOfLength[length - 1]);
        }
    }

    /// How many names there are.
    public int size() {
        return entries.size();
    }

    /// What a text may mean, each thing once, the most alike first.
    public List<Suggestion<T>> like(SpokenName text, int most) {
        Map<T, Suggestion<T>> best = new HashMap<>();
        spelledLike(text.key()).forEach(found -> keep(best, found));
        containedIn(text.key()).forEach(found -> keep(best, found));
        return best.values().stream()
                .sorted(Comparator.comparingInt((Suggestion<T> found) -> -found.score())
                        .thenComparing(found -> found.name().key()))
                .limit(most)
                .toList();
    }

    private void keep(Map<T, Suggestion<T>> best, Suggestion<T> found) {
        best.merge(found.target(), found, (one, other) -> other.score() > one.score() ? other : one);
    }

    private List<Suggestion<T>> spelledLike(String text) {
        List<Suggestion<T>> found = new ArrayList<>();
        for (var entry : candidates(text)) {
            var name = entry.name().key();
            int limit = Math.max(text.length(), name.length()) * (100 - LEAST_SCORE) / 100;
            int distance = Spelling.distance(text, name, limit);
            if (distance <= limit) {
                found.add(new Suggestion<>(entry.target(), entry.name(), Spelling.score(text, name, distance)));
            }
        }
        return found;
    }

    /// The names that share enough runs of letters to be compared letter by letter.
    private List<Entry<T>> candidates(String text) {
        int slack = text.length() * (100 - LEAST_SCORE) / LEAST_SCORE;
        int enough = Math.max(1, (text.length() + 2) / 4);
        return sharing(text, text.length() - slack, text.length() + slack, enough);
    }

    /// The names of such lengths that share at least so many runs of letters; of very many those that share the
    /// most.
    private List<Entry<T>> sharing(String text, int shortest, int longest, int enough) {
        int from = placeOf(shortest);
        int to = placeOf(longest + 1);
        if (from >= to) {
            return List.of();
        }
        var shared = new short[to - from];
        var runs = runs(text);
        for (long run : runs) {
            var holding = postings.get(run);
            if (holding != null) {
                holding.count(from, to, shared);
            }
        }
        return chosen(from, shared, fewEnough(shared, runs.length, enough));
    }

    /// How many runs names have to share so that there are about as many as can be compared.
    private static int fewEnough(short[] shared, int most, int enough) {
        var names = new int[most + 1];
        for (short runs : shared) {
            names[Math.min(runs, most)]++;
        }
        int least = most;
        int chosen = names[most];
        while (least > enough && chosen < MOST_COMPARED) {
            least--;
            chosen += names[least];
        }
        return least;
    }

    /// All names above that number, and of those with just that number as many as there is room for.
    private List<Entry<T>> chosen(int from, short[] shared, int least) {
        List<Entry<T>> chosen = new ArrayList<>();
        List<Entry<T>> last = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] > least) {
                chosen.add(entries.get(from + i));
            } else if (shared[i] == least && last.size() < MOST_COMPARED) {
                last.add(entries.get(from + i));
            }
        }
        chosen.addAll(last.subList(0, Math.clamp((long) MOST_COMPARED - chosen.size(), 0, last.size())));
        return chosen;
    }

    /// The place of the first name of at least this length.
    private int placeOf(int length) {
        return length <= 0 ? 0 : firstOfLength[Math.min(length, firstOfLength.length - 1)];
    }

    /// Names that stand within the text as words of it, such as that of a drug before its dose.
    private List<Suggestion<T>> containedIn(String text) {
        var words = text.split(" ", -1);
        List<Suggestion<T>> found = new ArrayList<>();
        for (int from = 0; from < words.length; from++) {
            var run = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + 4); to++) {
                run.append(to == from ? "" : " ").append(words[to]);
                boolean part = run.length() < text.length() && run.length() >= LEAST_CONTAINED;
                if (part) {
                    byKey.getOrDefault(run.toString(), List.of())
                            .forEach(entry ->
                                    found.add(new Suggestion<>(entry.target(), entry.name(), CONTAINED_SCORE)));
                }
            }
        }
        return found;
    }

    /// The one thing that a text means but for a slip of the pen, when nothing else comes near: one letter left
    /// out, put in, replaced or exchanged with its neighbour, in a word of at least seven letters, not its first
    /// letter; all other words the same; every other thing less alike by [ClearMatch#MARGIN].
    ///
    /// @param names of other things than those that are known here, which are never slips of the pen
    public Optional<Suggestion<T>> clearMatch(SpokenName text, Set<SpokenName> names) {
        return names.contains(text) || !isNear(text.key()) ? Optional.empty() : ClearMatch.among(text, like(text, 2));
    }

    /// Whether any name is but one letter away: most texts are near none, and need no closer look. One letter is
    /// in three runs, two that are exchanged are in four.
    private boolean isNear(String text) {
        return sharing(text, text.length() - 1, text.length() + 1, Math.max(1, text.length() - 2)).stream()
                .anyMatch(entry -> Spelling.distance(text, entry.name().key(), 1) <= 1);
    }

    /// Runs of three letters, with a space before the first and behind the last.
    private static long[] runs(String text) {
        var padded = "  " + text + "  ";
        var runs = new long[padded.length() - 2];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = ((long) padded.charAt(i) << 32) | ((long) padded.charAt(i + 1) << 16) | padded.charAt(i + 2);
        }
        return runs;
    }
}
