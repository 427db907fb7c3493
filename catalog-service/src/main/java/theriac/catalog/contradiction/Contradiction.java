package theriac.catalog.contradiction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Kebab;
import theriac.catalog.drug.Source;

/// Claims about the same thing that can't all be taken as they stand.
public sealed interface Contradiction {

    /// How claims contradict each other.
    enum Kind implements Kebab {
        DISAGREEING_VALUES,
        OPPOSED_STATEMENTS,
        USE_AGAINST_PRECAUTION
    }

    default Kind kind() {
        return switch (this) {
            case DisagreeingValues values -> Kind.DISAGREEING_VALUES;
            case OpposedStatements statements -> Kind.OPPOSED_STATEMENTS;
            case UseAgainstPrecaution tension -> Kind.USE_AGAINST_PRECAUTION;
        };
    }

    /// Whom the claims are about; absent for claims about no single drug.
    @Nullable
    DrugId drug();

    /// What they disagree about.
    String subject();

    /// Whom all of them are about, where they limit it.
    @Nullable
    String population();

    /// Who says what; at least two.
    List<Side> sides();

    /// The sources that contradict themselves.
    List<Source> ofOneSource();

    /// What tells this contradiction from others of its kind on the same drug.
    String key();

    /// The side whose best source is stronger than all that speaks otherwise; none when something else is as strong.
    /// Says where to look first, not who is right.
    default Optional<Side> strongerSide() {
        var sides = sides().stream()
                .sorted(Comparator.comparing(Side::strongestEvidence))
                .toList();
        var best = sides.getFirst();
        return best.isStrongerThan(sides.get(1)) ? Optional.of(best) : Optional.empty();
    }

    /// Figures for the same measure that differ.
    ///
    /// @param sides by figure, the lowest first
    /// @param apart the pairs of sides that have no value in common; when there are none, one value would fit all
    record DisagreeingValues(Compared compared, List<Side> sides, List<Apart> apart) implements Contradiction {

        /// Two sides that have no value in common.
        public record Apart(Side lower, Side higher) {}

        public DisagreeingValues {
            sides = List.copyOf(sides);
            apart = List.copyOf(apart);
        }

        @Override
        public @Nullable DrugId drug() {
            return compared.drug();
        }

        @Override
        public String subject() {
            return compared.subject();
        }

        @Override
        public @Nullable String population() {
            return compared.population();
        }

        @Override
        public List<Source> ofOneSource() {
            return apart.stream()
                    .flatMap(pair -> pair.lower().sharedWith(pair.higher()).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public String key() {
            return compared.key();
        }
    }

    /// Opposed answers to one proposition.
    ///
    /// @param subject the proposition
    /// @param undecided claims that speak of it and leave it open
    record OpposedStatements(
            @Nullable DrugId drug,
            String subject,
            @Nullable String population,
            Side yes,
            Side no,
            List<Claim> undecided)
            implements Contradiction {

        public OpposedStatements {
            undecided = Claim.inOrder(undecided);
        }

        @Override
        public List<Side> sides() {
            return List.of(yes, no);
        }

        /// A source that leaves it open weighs as much as one that answers.
        @Override
        public Optional<Side> strongerSide() {
            var stronger = Contradiction.super.strongerSide();
            return undecided.isEmpty()
                    ? stronger
                    : stronger.filter(side -> side.isStrongerThan(new Side("undecided", undecided)));
        }

        @Override
        public List<Source> ofOneSource() {
            return yes.sharedWith(no);
        }

        @Override
        public String key() {
            return Normal.key(subject, population);
        }
    }

    /// Uses for or with something that other claims caution against: both can be true, and whoever treats must know.
    ///
    /// @param subject the condition or substance that the use and the caution share
    record UseAgainstPrecaution(
            @Nullable DrugId drug, String subject, @Nullable String population, Side use, Side precaution)
            implements Contradiction {

        @Override
        public List<Side> sides() {
            return List.of(use, precaution);
        }

        @Override
        public List<Source> ofOneSource() {
            return use.sharedWith(precaution);
        }

        @Override
        public String key() {
            return Normal.key(subject, population);
        }
    }
}
