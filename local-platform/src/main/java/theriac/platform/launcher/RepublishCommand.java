package theriac.platform.launcher;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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

    /// The variable that holds the token for a service that does not run here.
    private static final String TOKEN = "THERIAC_TOKEN";

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Parameters(paramLabel = "SERVICE", description = "catalog, interaction or adverse-event.")
    private String service = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the service answers, if it does not run here. The token of an administrator of all"
                    + " sites is then read from the variable " + TOKEN + ".")
    private @Nullable URI url;

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
        var isInStep = new Republication(api(), launcher.out(), evenIfEmpty).run(topic, after);
        return isInStep ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private HttpApi api() {
        var asked = Service.behindTheDashboard().stream()
                .filter(each -> each.label().equals(service))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        "There is no service " + service + ". There are catalog, interaction and adverse-event."));
        if (url != null) {
            return new HttpApi(url.toString(), token());
        }
        var workspace = launcher.workspace();
        var ports = RunningPlatform.require(workspace).ports();
        var token = workspace
                .tokens()
                .token(Set.of(LocalRole.ADMIN.label()), LocalRole.ADMIN.usualSite(), "theriac-republish");
        return new HttpApi(ports.url(asked), token);
    }

    private static String token() {
        return Optional.ofNullable(System.getenv(TOKEN))
                .orElseThrow(() ->
                        new PlatformException("Set " + TOKEN + " to the token of an administrator of all sites."));
    }
}
