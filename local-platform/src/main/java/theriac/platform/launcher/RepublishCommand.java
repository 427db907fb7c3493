package theriac.platform.launcher;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import theriac.platform.PlatformException;

/// `theriac republish SERVICE`: a service's state topics written anew from its database.
@Command(
        name = "republish",
        description = {
            "Writes the state topics of a service anew from its database, for the day when a topic was emptied or the",
            "database was restored to an earlier moment. Readers ignore what they know already. It may be repeated, and",
            "goes on where it was stopped with --topic and --after, as it last said."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every topic is written anew",
            "1:it stopped on the way, or the database holds again what was erased"
        })
final class RepublishCommand implements Callable<Integer> {

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Parameters(paramLabel = "SERVICE", description = "catalog, interaction or adverse-event.")
    private String service = "";

    @Mixin
    private ServiceElsewhere elsewhere = new ServiceElsewhere();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only this one of its topics.")
    private @Nullable String topic;

    @Option(names = "--after", paramLabel = "PLACE", description = "Where to go on, with --topic.")
    private @Nullable String after;

    @Option(
            names = "--even-if-empty",
            description = "End all that a topic tells although the database holds nothing of it.")
    private boolean evenIfEmpty;

    @Override
    public Integer call() {
        if (after != null && topic == null) {
            throw new PlatformException("Say with --topic to which topic that place belongs.");
        }
        var api = elsewhere.api(Service.named(service), launcher.workspace(), "theriac-republish");
        var isInStep = new Republication(api, launcher.out(), evenIfEmpty).run(topic, after);
        return isInStep ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
