package theriac.signaldetection.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/// What stands in a snapshot file, in this order: what it is and of which topic, the offsets, the names, the
/// segments as they are in memory. Any change of the layout of an index, or of how its cases are named, is a new
/// version, and files of the old one are thrown away.
final class SnapshotFormat {

    /// `theriac` and a digit, as eight bytes.
    private static final long MAGIC = 0x3163616972656874L;

    private static final int VERSION = 2;

    private SnapshotFormat() {}

    static void write(String topicId, CaseView view, SnapshotOutput output) throws IOException {
        output.number(MAGIC);
        output.number(VERSION);
        output.text(topicId);
        output.number(view.offsets().size());
        for (var partition : view.offsets().entrySet()) {
            output.number(partition.getKey());
            output.number(partition.getValue());
        }
        for (var names : view.vocabulary().all()) {
            output.number(names.size());
            for (var name : names.all()) {
                output.text(name);
            }
        }
        var segments = view.segments();
        output.number(segments.size());
        for (var segment : segments) {
            write(segment, output);
        }
    }

    private static void write(SegmentView view, SnapshotOutput output) throws IOException {
        var segment = view.segment();
        var columns = segment.columns();
        var postings = segment.postings();
        output.number(segment.size());
        output.number(segment.reactions());
        output.number(columns.used());
        output.number(postings.drugs());
        output.number(postings.words().length);
        output.number(postings.wide() ? 1 : 0);
        output.number(view.superseded() == null ? 0 : 1);
        output.longs(columns.high, segment.size());
        output.longs(columns.low, segment.size());
        output.ints(columns.revisions, segment.size());
        output.longs(columns.profiles, segment.size());
        output.ints(columns.starts, segment.size() + 1);
        output.words(columns.words, columns.used());
        output.ints(postings.starts(), postings.starts().length);
        output.words(postings.words(), postings.words().length);
        if (view.superseded() != null) {
            output.longs(view.superseded(), Bits.words(segment.size()));
        }
    }

    static CaseIndex read(String topicId, SnapshotInput input, Executor merging, MergePolicy policy)
            throws IOException, UnfitSnapshotException {
        demand(input.number() == MAGIC, "the file is no snapshot of a case index");
        var version = input.number();
        demand(version == VERSION, "the snapshot has format " + version + ", and this program writes " + VERSION);
        var topic = input.text();
        demand(topic.equals(topicId), "the snapshot is of topic " + topic + ", and the topic is " + topicId);
        var offsets = offsets(input);
        var names = new ArrayList<List<String>>();
        for (var dictionary = 0; dictionary < new Dictionaries().all().size(); dictionary++) {
            names.add(names(input));
        }
        var segments = new ArrayList<SegmentView>();
        for (var count = input.count(CaseIndex.SLOTS - 2); count > 0; count--) {
            segments.add(segment(input));
        }
        input.finish();
        return CaseIndex.restored(merging, policy, dictionaries(names), segments, offsets);
    }

    private static void demand(boolean fits, String reason) throws UnfitSnapshotException {
        if (!fits) {
            throw new UnfitSnapshotException(reason);
        }
    }

    private static Map<Integer, Long> offsets(SnapshotInput input) throws IOException, UnfitSnapshotException {
        var offsets = new HashMap<Integer, Long>();
        for (var count = input.count(Integer.MAX_VALUE); count > 0; count--) {
            offsets.put(input.count(Integer.MAX_VALUE), input.number());
        }
        return offsets;
    }

    private static List<String> names(SnapshotInput input) throws IOException, UnfitSnapshotException {
        var names = new ArrayList<String>();
        for (var count = input.count(Integer.MAX_VALUE); count > 0; count--) {
            names.add(input.text());
        }
        return names;
    }

    private static Dictionaries dictionaries(List<List<String>> names) {
        var dictionaries = new Dictionaries();
        for (var place = 0; place < names.size(); place++) {
            dictionaries.all().get(place).addAll(names.get(place));
        }
        return dictionaries;
    }

    private static SegmentView segment(SnapshotInput input) throws IOException, UnfitSnapshotException {
        var size = input.count(Segment.LARGEST);
        var reactions = input.count(Reactions.LIMIT);
        var used = input.count(Integer.MAX_VALUE);
        var drugs = input.count(1 << 22);
        var postingWords = input.count(Integer.MAX_VALUE);
        var wide = input.count(1) == 1;
        var marked = input.count(1) == 1;
        var columns = Columns.of(
                input.longs(size),
                input.longs(size),
                input.ints(size),
                input.longs(size),
                input.ints(size + 1),
                input.words(used));
        var starts = input.ints(2 * drugs + 1);
        var postings = new Postings(input.words(postingWords), starts, wide);
        return new SegmentView(new Segment(columns, postings, reactions), marks(marked, size, input));
    }

    private static long @Nullable [] marks(boolean marked, int size, SnapshotInput input)
            throws IOException, UnfitSnapshotException {
        return marked ? input.longs(Bits.words(size)) : null;
    }
}
