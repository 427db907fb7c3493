package theriac.platform.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;

/// The launcher speaks to a person: what libraries log is shown only when something is wrong.
final class Logs {

    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    static void quiet() {
        ROOT.setLevel(Level.SEVERE);
    }
}
