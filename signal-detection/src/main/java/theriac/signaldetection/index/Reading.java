package theriac.signaldetection.index;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// An exposure in the codes of postings: which runs of a drug are read, and which of their postings count.
final class Reading {

    private static final int SCREENED = Role.SUSPECT.bit() | Role.INTERACTING.bit();
    private static final int OTHERS = Role.CONCOMITANT.bit() | Role.NOT_ADMINISTERED.bit();
    private static final int ROUTE_CODES = 256;

    private final int roles;
    private final long @Nullable [] routes;

    Reading(Exposure exposure, Vocabulary vocabulary) {
        roles = exposure.roles().stream().mapToInt(Role::bit).sum();
        routes = exposure.routes().isEmpty() ? null : codes(exposure.routes(), vocabulary.routes());
    }

    private static long[] codes(Set<String> names, Names routes) {
        var codes = new long[Bits.words(ROUTE_CODES)];
        names.forEach(name -> routes.number(name).ifPresent(number -> Bits.set(codes, number + 1)));
        return codes;
    }

    /// Whether a run can hold postings that count. A drug that is suspect may be concomitant in the same case as
    /// well.
    boolean reads(int run) {
        return run == 0 || (roles & OTHERS) != 0;
    }

    /// Whether every posting of a run counts, so that none has to be looked at.
    boolean takesAll(int run) {
        var wanted = run == 0 ? SCREENED : OTHERS;
        return routes == null && (roles & wanted) == wanted;
    }

    /// Whether the posting counts at which the cursor stands.
    boolean counts(PostingCursor cursor, Columns columns, int drug) {
        if ((cursor.roles() & roles) == 0) {
            return false;
        }
        if (routes == null) {
            return true;
        }
        return cursor.route() < Postings.ASK_THE_CASE
                ? Bits.has(routes, cursor.route())
                : asks(columns, cursor.number(), drug, routes);
    }

    private boolean asks(Columns columns, int number, int drug, long[] wanted) {
        var words = columns.words;
        var begin = columns.starts[number];
        var at = Contents.mentions(words, begin);
        var end = at + 2 * Contents.mentionCount(words, begin);
        for (; at < end; at += 2) {
            var mention = Contents.mention(words, at);
            if (Mention.drug(mention) == drug
                    && (Mention.roleBit(mention) & roles) != 0
                    && Bits.has(wanted, Mention.route(mention))) {
                return true;
            }
        }
        return false;
    }
}
