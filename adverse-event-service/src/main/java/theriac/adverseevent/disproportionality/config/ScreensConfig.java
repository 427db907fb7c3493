package theriac.adverseevent.disproportionality.config;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/// Screens beside those of the literature, by their names.
@ConfigMapping(prefix = "theriac.signals")
public interface ScreensConfig {

    Map<String, Thresholds> screens();

    /// Thresholds of one screen: PRR and chi-square together, or the lower limit of IC, or that of EBGM.
    interface Thresholds {

        /// The fewest cases of drug and reaction.
        Optional<Integer> fewestCases();

        /// PRR is at least that.
        Optional<Double> prr();

        /// Chi-square after Yates is at least that.
        Optional<Double> chiSquare();

        /// IC025 is above that.
        Optional<Double> ic025();

        /// EB05 is at least that.
        Optional<Double> eb05();
    }
}
