package theriac.adverseevent.signal;

import java.util.Optional;

/// Which signals are asked for; what is empty does not matter.
///
/// @param drug one of its drugs
/// @param above whether it stands above the threshold of some screen now
public record SignalFilter(
        Optional<Stage> stage, Optional<String> drug, Optional<String> reaction, Optional<Boolean> above) {}
