package theriac.signaldetection.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/// The case base in memory, kept up to date by one writer and counted by any number of readers.
///
/// One thread at a time writes ([#put], [#publish]). Cases are appended; a later state of a case is appended as
/// well, and the earlier one marked as superseded. Full tails are sealed into segments with postings, and
/// segments are merged beside the writer, on the executor given.
///
/// Memory model: everything that a view reaches was written before the view was stored in a volatile field, and
/// is never written again at the places where that view looks. Arrays at the end of the index are written beyond
/// what views show; marks are copied before they change; segments never change. So a reader sees one state, needs
/// no lock and holds up nobody; what a view still uses is kept for as long as the view.
public final class CaseIndex {

    private static final int CASE_BITS = 20;
    static final int SLOTS = 1 << (32 - CASE_BITS);

    /// A tail is also sealed when its postings might take so many words.
    private static final long MOST_TAIL_WORDS = 1L << 26;

    private final Dictionaries dictionaries;
    private final Executor merging;
    private final MergePolicy policy;
    private final Map<Integer, Slot> slots = new HashMap<>();
    private final CaseTable.Keys keys = new SlotKeys();
    private final CaseTable table;

    private int tailSlot;
    private Columns tail;
    private long[] tailSuperseded;
    private long tailWords;
    private @Nullable Merge merge;
    private Map<Integer, Long> offsets;
    private volatile CaseView published;

    /// An empty index.
    ///
    /// @param merging where segments are merged
    public CaseIndex(Executor merging) {
        this(merging, MergePolicy.USUAL);
    }

    CaseIndex(Executor merging, MergePolicy policy) {
        this(merging, policy, new Dictionaries(), new CaseTable(0), Map.of());
    }

    CaseIndex(
            Executor merging,
            MergePolicy policy,
            Dictionaries dictionaries,
            CaseTable table,
            Map<Integer, Long> offsets) {
        this.merging = merging;
        this.policy = policy;
        this.dictionaries = dictionaries;
        this.table = table;
        this.offsets = Map.copyOf(offsets);
        this.tail = new Columns(policy.sealed());
        this.tailSuperseded = new long[Bits.words(policy.sealed())];
        this.published = show();
    }

    /// An index of segments from a file.
    static CaseIndex restored(
            Executor merging,
            MergePolicy policy,
            Dictionaries dictionaries,
            List<SegmentView> segments,
            Map<Integer, Long> offsets) {
        var cases = segments.stream().mapToInt(view -> view.segment().size()).sum();
        var index = new CaseIndex(merging, policy, dictionaries, new CaseTable(cases + policy.sealed()), offsets);
        segments.forEach(index::restore);
        index.publish(offsets);
        return index;
    }

    private void restore(SegmentView view) {
        var slot = new Slot(freeSlot(), view.segment(), view.superseded());
        slots.put(slot.number(), slot);
        var columns = view.segment().columns();
        for (var at = 0; at < columns.size; at++) {
            if (!slot.isSuperseded(at)) {
                table.add(columns.id(at), location(slot.number(), at), keys);
            }
        }
    }

    /// Takes in a state of a case, unless one of the same or a higher revision was taken in before. Readers see
    /// it when it is published.
    ///
    /// @return whether it was taken in
    /// @throws IllegalStateException when there are more names than the index can number; nothing was taken in
    public boolean put(CaseState state) {
        var id = CaseId.of(state.key(), dictionaries.otherKeys());
        var known = table.find(id, keys);
        if (known != CaseTable.NONE && state.revision() <= revision(known)) {
            return false;
        }
        append(id, state);
        var location = location(tailSlot, tail.size - 1);
        if (known == CaseTable.NONE) {
            table.add(id, location, keys);
        } else {
            table.move(id.high(), id.low(), known, location);
            supersede(known);
        }
        if (tail.size == policy.sealed() || tailWords > MOST_TAIL_WORDS) {
            seal();
        }
        return true;
    }

    /// Shows readers everything that was put so far. Worth its while once per batch of cases, since the marks of
    /// every segment with a newly superseded case are copied.
    ///
    /// @param nextOffsets of each partition the offset of the first record that was not put yet
    public CaseView publish(Map<Integer, Long> nextOffsets) {
        offsets = Map.copyOf(nextOffsets);
        finishMerge();
        beginMerge();
        published = show();
        return published;
    }

    /// What was published last.
    public CaseView view() {
        return published;
    }

    private void append(CaseId id, CaseState state) {
        switch (state) {
            case CaseState.Counted counted -> {
                var facts = counted.facts();
                var profile = Profile.of(facts, dictionaries);
                var reactions = Contents.distinct(facts.reactions().stream()
                        .map(dictionaries.reactions()::encode)
                        .toList());
                var mentions = Contents.distinct(facts.drugs().stream()
                        .map(mention -> Mention.of(mention, dictionaries))
                        .toList());
                tail.append(id, (int) counted.revision(), profile, reactions, mentions);
                tailWords += (long) mentions.length * (2L * reactions.length + 5);
            }
            case CaseState.Uncounted uncounted ->
                tail.append(id, (int) uncounted.revision(), Profile.OF_UNCOUNTED, new int[0], new int[0]);
        }
    }

    private static int location(int slot, int at) {
        return slot << CASE_BITS | at;
    }

    private static int slotOf(int location) {
        return location >>> CASE_BITS;
    }

    private static int placeOf(int location) {
        return location & (1 << CASE_BITS) - 1;
    }

    private Columns columnsOf(int slot) {
        return slot == tailSlot ? tail : slot(slot).segment().columns();
    }

    private Slot slot(int number) {
        var slot = slots.get(number);
        if (slot == null) {
            throw new IllegalStateException("the case index has lost a segment");
        }
        return slot;
    }

    private int revision(int location) {
        return columnsOf(slotOf(location)).revisions[placeOf(location)];
    }

    private void supersede(int location) {
        if (slotOf(location) == tailSlot) {
            Bits.set(tailSuperseded, placeOf(location));
        } else {
            slot(slotOf(location)).supersede(placeOf(location));
        }
    }

    private void seal() {
        addSlot(tailSlot, Segment.of(tail.trimmed(), dictionaries.vocabulary()), shownOfTail());
        tailSlot = freeSlot();
        tail = new Columns(policy.sealed());
        tailSuperseded = new long[Bits.words(policy.sealed())];
        tailWords = 0;
        finishMerge();
        beginMerge();
    }

    private void addSlot(int number, Segment segment, long @Nullable [] superseded) {
        slots.put(number, new Slot(number, segment, superseded));
    }

    /// The last number is never given, so that no location is [CaseTable#NONE].
    private int freeSlot() {
        for (var number = 0; number < SLOTS - 1; number++) {
            if (number != tailSlot && !slots.containsKey(number)) {
                return number;
            }
        }
        throw new IllegalStateException("the case index holds no more segments");
    }

    private long @Nullable [] shownOfTail() {
        var words = Arrays.copyOf(tailSuperseded, Bits.words(tail.size));
        return Bits.count(words) == 0 ? null : words;
    }

    private void beginMerge() {
        if (merge == null) {
            var chosen = policy.choose(slots.values());
            merge = chosen.isEmpty() ? null : new Merge(chosen, dictionaries.vocabulary(), merging);
        }
    }

    /// Takes in what was merged, if it is done: what was superseded meanwhile is marked there too, and the table
    /// is told where the rest stands now.
    private void finishMerge() {
        if (merge == null || !merge.isDone()) {
            return;
        }
        var done = merge;
        merge = null;
        var number = freeSlot();
        var merged = done.segment();
        var target = new Slot(number, merged, null);
        done.eachOrigin((slot, from, to) -> {
            if (slot.isSuperseded(from)) {
                target.supersede(to);
            } else {
                table.move(
                        merged.columns().high[to],
                        merged.columns().low[to],
                        location(slot.number(), from),
                        location(number, to));
            }
        });
        done.slots().forEach(slot -> slots.remove(slot.number()));
        slots.put(number, target);
    }

    private CaseView show() {
        var sealed = slots.values().stream().map(Slot::show).toList();
        return new CaseView(
                sealed, new Tail(tail.shown(), shownOfTail()), dictionaries.vocabulary(), offsets, bytesBeside());
    }

    private long bytesBeside() {
        return table.bytes() + dictionaries.bytes() + tail.bytes();
    }

    /// The ids of cases where they stand.
    private final class SlotKeys implements CaseTable.Keys {

        @Override
        public CaseId at(int location) {
            return columnsOf(slotOf(location)).id(placeOf(location));
        }

        @Override
        public boolean isAt(int location, CaseId id) {
            var columns = columnsOf(slotOf(location));
            var place = placeOf(location);
            return columns.low[place] == id.low() && columns.high[place] == id.high();
        }
    }
}
