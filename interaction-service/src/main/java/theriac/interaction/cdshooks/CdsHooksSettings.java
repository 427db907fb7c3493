package theriac.interaction.cdshooks;

import java.time.Duration;
import java.util.List;

/// How the hooks behave in this deployment.
///
/// @param fetchWithin how long everything that is fetched for one request may take
/// @param shownFor for how long a card counts as seen
/// @param feedbackWithin for how long feedback to a card is taken
/// @param origins of pages that may call from a browser
public record CdsHooksSettings(Duration fetchWithin, Duration shownFor, Duration feedbackWithin, List<String> origins) {

    public CdsHooksSettings {
        positive(fetchWithin, "fetch-within");
        positive(shownFor, "shown-for");
        positive(feedbackWithin, "feedback-within");
        origins = List.copyOf(origins);
        if (origins.stream().anyMatch(origin -> !origin.matches("https?://[^/*\\s]+"))) {
            throw new IllegalStateException(
                    "theriac.interaction.cds-hooks.origins must be origins such as https://ehr.example.org.");
        }
    }

    private static void positive(Duration time, String setting) {
        if (!time.isPositive()) {
            throw new IllegalStateException("theriac.interaction.cds-hooks." + setting + " must be more than nothing.");
        }
    }
}
