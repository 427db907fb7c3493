package theriac.adverseevent.casereport;

import java.util.Optional;

/// One way in which a drug was taken for a time (ICH E2B(R3) G.k.4.r).
///
/// @param dose how much at once
/// @param every the time from one dose to the next
/// @param batch the batch or lot number
public record Dosage(
        Optional<Amount> dose,
        Optional<Amount> every,
        Optional<PartialDate> start,
        Optional<PartialDate> end,
        Optional<String> batch) {}
