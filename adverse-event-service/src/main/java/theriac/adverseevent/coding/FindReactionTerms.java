package theriac.adverseevent.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/// Finds reaction terms while someone types: the platform's own by any of their names, and those of MedDRA where it is
/// imported. A name of both leads to the platform's own term, as it does in a report.
@ApplicationScoped
public class FindReactionTerms {

    /// How many that are only spelled alike are offered behind the others.
    private static final int SIMILAR = 10;

    private final ReactionTerms own;
    private final MeddraInForce meddra;
    private final Spellings spellings;

    FindReactionTerms(ReactionTerms own, MeddraInForce meddra, Spellings spellings) {
        this.own = own;
        this.meddra = meddra;
        this.spellings = spellings;
    }

    /// How a name matches what was typed, the best first.
    public enum How {
        SAME,
        BEGINS,
        WORD_BEGINS,
        CONTAINS,
        SIMILAR;

        /// As it is told, such as `word-begins`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The one with this code, if there is one.
        public static Optional<How> of(String code) {
            return Arrays.stream(values())
                    .filter(how -> how.code().equals(code))
                    .findFirst();
        }
    }

    /// Where a term stands among those that match: by how, then in the alphabet, those spelled alike by their score.
    public record Place(How how, String name) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::how).thenComparing(Place::name);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /// A term that matches.
    ///
    /// @param target what to decide for
    /// @param name what the term is called
    /// @param matched the name that matches, which may be a synonym, as names are compared
    public record Found(Decided target, String name, String matched, How how, Place place) {}

    /// The terms that match, each once by its best name, the best first.
    ///
    /// @param after the last one of the page before; empty for the first page
    public List<Found> like(String typed, Optional<Place> after, int most) {
        var text = SpokenName.of(typed).key();
        Map<Decided, Found> best = new HashMap<>();
        own.byName()
                .forEach((name, term) -> how(name.key(), text)
                        .ifPresent(how -> keep(best, found(new Decided.Term(term), term.value(), name.key(), how))));
        meddra.release()
                .ifPresent(release -> release.eachNameWith(
                        text,
                        (name, coding) -> how(name, text)
                                .filter(_ -> !own.byName().containsKey(new SpokenName(name)))
                                .ifPresent(how -> keep(best, found(coding, release, name, how)))));
        var all = new ArrayList<>(best.values());
        spellings.like(MentionKind.REACTION, new SpokenName(text), SIMILAR).stream()
                .map(FindReactionTerms::similar)
                .filter(found -> !best.containsKey(found.target()))
                .forEach(all::add);
        return all.stream()
                .filter(found -> after.isEmpty() || found.place().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Found::place))
                .limit(most)
                .toList();
    }

    private static Optional<How> how(String name, String text) {
        if (!name.contains(text)) {
            return Optional.empty();
        }
        if (name.startsWith(text)) {
            return Optional.of(name.length() == text.length() ? How.SAME : How.BEGINS);
        }
        return Optional.of(name.contains(" " + text) ? How.WORD_BEGINS : How.CONTAINS);
    }

    private static void keep(Map<Decided, Found> best, Found found) {
        best.merge(found.target(), found, (one, other) -> one.place().compareTo(other.place()) <= 0 ? one : other);
    }

    private static Found found(MeddraCoding coding, MeddraRelease release, String matched, How how) {
        return found(
                new Decided.Meddra(coding.llt()), release.nameOf(coding.llt()).orElse(matched), matched, how);
    }

    private static Found found(Decided target, String name, String matched, How how) {
        return new Found(target, name, matched, how, new Place(how, matched));
    }

    private static Found similar(Suggestion<String> alike) {
        var name = alike.name().key();
        return new Found(
                new Decided.Term(new ReactionTerm(alike.target())),
                alike.target(),
                name,
                How.SIMILAR,
                new Place(How.SIMILAR, "%03d %s".formatted(100 - alike.score(), name)));
    }
}
