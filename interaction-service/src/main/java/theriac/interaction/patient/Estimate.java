package theriac.interaction.patient;

import java.math.BigDecimal;
import java.util.Optional;

/// What was made of a creatinine.
///
/// @param measure the measure that it estimates
/// @param value absent when it can't be estimated
/// @param explanation by which formula and from what; or why not
public record Estimate(String measure, Optional<BigDecimal> value, String explanation) {}
