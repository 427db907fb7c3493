package theriac.platform.launcher;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `theriac token ROLE`: a bearer token for `curl`.
@Command(
        name = "token",
        description = "Prints a bearer token that the local platform accepts for twelve hours, and nothing else.")
final class TokenCommand implements Runnable {

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Parameters(paramLabel = "ROLE", description = "reporter, prescriber, assessor, catalog-editor, auditor or admin.")
    private String role = "";

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "The hospital to act for, or * for all (default: demo-hospital for reporter and prescriber,"
                    + " * for the others).")
    private @Nullable String site;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var known = LocalRole.named(role)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no role '" + role + "'; the roles are " + LocalRole.labels()));
        var actingFor = site == null ? known.usualSite() : site;
        launcher.out().println(launcher.workspace().tokens().token(Set.of(known.label()), actingFor, known.label()));
    }
}
