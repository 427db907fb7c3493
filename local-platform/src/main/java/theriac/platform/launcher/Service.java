package theriac.platform.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import theriac.platform.PlatformException;

/// The services of the platform and the dashboard before them, in the order in which they are shown.
enum Service {
    CATALOG("catalog"),
    INTERACTION("interaction"),
    ADVERSE_EVENT("adverse-event"),
    DASHBOARD("dashboard");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    /// The one behind the dashboard that people know by this name.
    static Service named(String label) {
        return behindTheDashboard().stream()
                .filter(service -> service.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        "There is no service " + label + ". There are catalog, interaction and adverse-event."));
    }

    /// The name by which people know it.
    String label() {
        return label;
    }

    /// The Maven module that it is built in.
    String module() {
        return this == DASHBOARD ? label : label + "-service";
    }

    /// Those that keep something and answer with an API; the dashboard passes calls on to them.
    static List<Service> behindTheDashboard() {
        return List.of(CATALOG, INTERACTION, ADVERSE_EVENT);
    }

    /// Its database, and the role that owns it; the dashboard has none.
    Optional<String> database() {
        return this == DASHBOARD ? Optional.empty() : Optional.of(label.replace('-', '_'));
    }

    /// Where the build puts the application.
    Path application(Workspace workspace) {
        return workspace.checkout().resolve(module()).resolve("target/quarkus-app");
    }
}
