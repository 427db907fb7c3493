package theriac.signaldetection.index;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.ObjIntConsumer;

/// Makes one segment of several without the cases that were superseded when it began, while the writer goes on.
final class Merge {

    private final List<Slot> slots;
    private final List<SegmentView> inputs;
    private final CompletableFuture<Segment> merged;

    Merge(List<Slot> slots, Vocabulary known, Executor executor) {
        this.slots = List.copyOf(slots);
        this.inputs = slots.stream().map(Slot::show).toList();
        this.merged = CompletableFuture.supplyAsync(() -> merge(inputs, known), executor);
    }

    private static Segment merge(List<SegmentView> inputs, Vocabulary known) {
        var cases = 0;
        var words = 0;
        for (var input : inputs) {
            cases += input.segment().size();
            words += input.segment().columns().used();
        }
        var columns = new Columns(cases, words);
        for (var input : inputs) {
            eachKept(input, columns::append);
        }
        return Segment.of(columns.trimmed(), known);
    }

    private static void eachKept(SegmentView input, ObjIntConsumer<Segment> told) {
        for (var at = 0; at < input.segment().size(); at++) {
            if (input.superseded() == null || !Bits.has(input.superseded(), at)) {
                told.accept(input.segment(), at);
            }
        }
    }

    List<Slot> slots() {
        return slots;
    }

    boolean isDone() {
        return merged.isDone();
    }

    /// The merged segment; waits for it. What went wrong is thrown.
    Segment segment() {
        return merged.join();
    }

    /// Tells of each case of the merged segment, in its order, where it stood.
    void eachOrigin(Moved told) {
        var to = 0;
        for (var place = 0; place < slots.size(); place++) {
            var input = inputs.get(place);
            for (var from = 0; from < input.segment().size(); from++) {
                if (input.superseded() == null || !Bits.has(input.superseded(), from)) {
                    told.moved(slots.get(place), from, to++);
                }
            }
        }
    }

    interface Moved {
        void moved(Slot slot, int from, int to);
    }
}
