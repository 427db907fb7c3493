package theriac.platform.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import theriac.platform.PlatformException;

/// The command `theriac`.
@Command(
        name = "theriac",
        description =
                "Runs the Theriac drug-safety platform on this machine: three services, a dashboard, Kafka and PostgreSQL.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            InfraCommand.class,
            TestCommand.class,
            TokenCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            AuditCommand.class,
            RepublishCommand.class,
            RotateKeysCommand.class,
            BenchCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "'theriac COMMAND --help' tells more about a command."})
public final class Launcher implements Runnable {

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where data, logs and local secrets are kept (default: .theriac in the checkout).")
    private @Nullable Path data;

    @Option(names = "--help", scope = ScopeType.INHERIT, usageHelp = true, description = "Shows this help.")
    boolean helpWanted;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        Logs.quiet();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher())
                .setExecutionExceptionHandler(Launcher::explain)
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(false);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /// The checkout and the data directory that this run works on.
    Workspace workspace() {
        var checkout =
                Path.of(System.getProperty("theriac.home", "")).toAbsolutePath().normalize();
        return new Workspace(checkout, data == null ? checkout.resolve(".theriac") : data.toAbsolutePath());
    }

    /// Where commands write what they have to say.
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof PlatformException) {
            command.getErr().println("theriac: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
