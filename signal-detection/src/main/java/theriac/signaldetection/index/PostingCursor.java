package theriac.signaldetection.index;

/// Goes through the postings of one run, for whatever is not the innermost loop of counting.
final class PostingCursor {

    private final char[] words;
    private final int end;
    private int next;
    private int number;
    private int head;
    private int from;

    PostingCursor(Postings postings, int drug, int run) {
        words = postings.words();
        next = postings.start(drug, run);
        end = postings.end(drug, run);
    }

    /// Moves to the next posting, if there is one.
    boolean advance() {
        if (next == end) {
            return false;
        }
        int distance = words[next++];
        if (distance == Postings.FAR) {
            number = words[next] << 16 | words[next + 1];
            next += 2;
        } else {
            number += distance;
        }
        head = words[next++];
        var count = head & 0xFF;
        if (count == Postings.MANY) {
            count = words[next++];
        }
        from = next;
        next += count;
        return true;
    }

    /// The case.
    int number() {
        return number;
    }

    int roles() {
        return head >>> 12;
    }

    int route() {
        return head >>> 8 & 0xF;
    }

    /// Where the reactions of the case begin among the words of the postings.
    int from() {
        return from;
    }

    /// Where they end.
    int to() {
        return next;
    }
}
