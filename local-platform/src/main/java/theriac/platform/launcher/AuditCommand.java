package theriac.platform.launcher;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `theriac audit ACT`: what can be done with the audit trails.
@Command(
        name = "audit",
        description = "Looks after the audit trails of the platform that runs here.",
        subcommands = AuditCommand.Verify.class,
        synopsisSubcommandLabel = "ACT")
final class AuditCommand implements Runnable {

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which act? verify");
    }

    /// `theriac audit verify`: whether anybody tampered with an audit trail.
    @Command(
            name = "verify",
            description = {
                "Recomputes the chain of seals over each service's audit trail, and tells the first seal that does not",
                "fit. Compare the last hash with the one in the service's log: only that shows whether the end of the",
                "chain was cut off."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:every chain is intact", "1:a chain is broken or could not be verified"})
    static final class Verify implements Callable<Integer> {

        @ParentCommand
        private AuditCommand parent = new AuditCommand();

        @Override
        public Integer call() {
            var workspace = parent.launcher.workspace();
            var ports = RunningPlatform.require(workspace).ports();
            var verification = new AuditVerification(workspace.tokens(), parent.launcher.out());
            var allIntact = true;
            for (var service : Service.behindTheDashboard()) {
                allIntact &= verification.isIntact(service.label(), ports.url(service));
            }
            return allIntact ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
