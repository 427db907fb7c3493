package theriac.platform.launcher;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import theriac.platform.PlatformException;

/// The option of commands that administer a service wherever it runs, such as in a cluster.
final class ServiceElsewhere {

    /// The variable that holds the token for a service that does not run here.
    private static final String TOKEN = "THERIAC_TOKEN";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the service answers, if it does not run here. The token of an administrator of all"
                    + " sites is then read from the variable " + TOKEN + ".")
    private @Nullable URI url;

    boolean isNamed() {
        return url != null;
    }

    /// The service as an administrator of all sites: at the address that was named, or else in the platform that runs
    /// here.
    ///
    /// @param name whom the service's audit trail names, in the platform that runs here
    HttpApi api(Service service, Workspace workspace, String name) {
        if (url != null) {
            return new HttpApi(url.toString(), token());
        }
        var ports = RunningPlatform.require(workspace).ports();
        var token = workspace.tokens().token(Set.of(LocalRole.ADMIN.label()), LocalRole.ADMIN.usualSite(), name);
        return new HttpApi(ports.url(service), token);
    }

    private static String token() {
        return Optional.ofNullable(System.getenv(TOKEN))
                .orElseThrow(() ->
                        new PlatformException("Set " + TOKEN + " to the token of an administrator of all sites."));
    }
}
