package theriac.signaldetection.index;

import java.util.List;

/// Counts the reactions of one drug, or of the cases that have any of several.
final class GroupCounting {

    private final List<Selected> segments;
    private final Reading reading;
    private final int[] drugs;

    GroupCounting(List<Selected> segments, Reading reading, int[] drugs) {
        this.segments = segments;
        this.reading = reading;
        this.drugs = drugs;
    }

    List<Selected> segments() {
        return segments;
    }

    Reading reading() {
        return reading;
    }

    int[] drugs() {
        return drugs;
    }

    void count(Tally tally) {
        for (var segment : segments) {
            if (drugs.length == 1) {
                segment.count(drugs[0], reading, tally);
            } else {
                segment.view().count(segment.view().casesOf(drugs, reading, segment.cases()), tally);
            }
        }
    }
}
