package theriac.platform.launcher;

import java.nio.file.Path;

/// The services of the platform, in the order in which they are shown.
enum Service {
    CATALOG("catalog"),
    INTERACTION("interaction"),
    ADVERSE_EVENT("adverse-event");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    /// The name by which people know it.
    String label() {
        return label;
    }

    /// The Maven module that it is built in.
    String module() {
        return label + "-service";
    }

    /// Its database, and the role that owns it.
    String database() {
        return label.replace('-', '_');
    }

    /// Where the build puts the application.
    Path application(Workspace workspace) {
        return workspace.checkout().resolve(module()).resolve("target/quarkus-app");
    }
}
