package theriac.adverseevent.disproportionality.rest;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.Rank;
import theriac.adverseevent.disproportionality.RankPairs.Start;

/// A rank as a cursor, where each page is counted anew.
final class RankCursor {

    private static final UUID NONE = new UUID(0, 0);

    private RankCursor() {}

    static String encode(Rank after) {
        return PairCursor.encode(new Start(NONE, 0, after));
    }

    static Optional<Rank> read(@Nullable String encoded) {
        return PairCursor.read(encoded).map(Start::after);
    }
}
