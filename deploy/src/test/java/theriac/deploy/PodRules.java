package theriac.deploy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import static theriac.deploy.Manifests.containers;
import static theriac.deploy.Manifests.nameOf;
import static theriac.deploy.Manifests.pod;
import static theriac.deploy.Manifests.texts;

/// What a pod must be.
final class PodRules {

    private static final Pattern PINNED = Pattern.compile("[^:@]+:v?[0-9]+\\.[0-9]+[-_.A-Za-z0-9]*");

    /// Longest waits of a service's own that add up when it stops: the relay's round and its lanes (10 s each),
    /// an import's last batch (15 s).
    private static final int LAST_BATCHES = 35;

    /// Labels of nodes.
    private static final List<String> SPREAD_OVER = List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone");

    private static final String SHUTDOWN_TIMEOUT = "quarkus.shutdown.timeout";

    private PodRules() {}

    static Stream<String> restricted(Manifests manifests) {
        return manifests
                .kind("Deployment")
                .flatMap(deployment -> Stream.concat(
                                podBreaches(deployment),
                                containers(deployment)
                                        .flatMap(container ->
                                                containerBreaches(container, isOurs(manifests, deployment))))
                        .map(breach -> nameOf(deployment) + ": " + breach));
    }

    private static Stream<String> podBreaches(JsonNode deployment) {
        var pod = pod(deployment);
        var context = pod.path("securityContext");
        return Stream.of(
                        breach(!context.path("runAsNonRoot").asBoolean(), "may run as root"),
                        breach(context.path("runAsUser").asInt() == 0, "has no user of its own"),
                        breach(
                                !context.path("seccompProfile")
                                        .path("type")
                                        .asText()
                                        .equals("RuntimeDefault"),
                                "has no seccomp profile"),
                        breach(pod.path("automountServiceAccountToken").asBoolean(true), "gets a token of the cluster"),
                        breach(pod.path("enableServiceLinks").asBoolean(true), "gets variables about other services"),
                        breach(
                                Stream.of("hostNetwork", "hostPID", "hostIPC")
                                        .anyMatch(host -> pod.path(host).asBoolean()),
                                "shares the node's namespaces"),
                        breach(
                                Manifests.each(pod.path("volumes")).anyMatch(volume -> volume.has("hostPath")),
                                "mounts the node's file system"))
                .flatMap(Optional::stream);
    }

    private static Stream<String> containerBreaches(JsonNode container, boolean ours) {
        var context = container.path("securityContext");
        return Stream.of(
                        breach(context.path("allowPrivilegeEscalation").asBoolean(true), "may escalate its privileges"),
                        breach(context.path("privileged").asBoolean(), "is privileged"),
                        breach(!texts(context.path("capabilities").path("drop")).contains("ALL"), "keeps capabilities"),
                        breach(context.path("capabilities").has("add"), "adds capabilities"),
                        breach(
                                ours && !context.path("readOnlyRootFilesystem").asBoolean(),
                                "can write its root file system"))
                .flatMap(Optional::stream);
    }

    static Stream<String> pinnedImages(Manifests manifests) {
        return manifests
                .kind("Deployment")
                .flatMap(deployment -> containers(deployment)
                        .map(container -> container.path("image").asText())
                        .filter(image -> !PINNED.matcher(image).matches())
                        .map(image -> nameOf(deployment) + ": the image " + image + " has no version"));
    }

    static Stream<String> resources(Manifests manifests) {
        return manifests
                .kind("Deployment")
                .flatMap(deployment -> containers(deployment)
                        .map(container -> container.path("resources"))
                        .flatMap(resources -> Stream.of(
                                        breach(!resources.path("requests").has("cpu"), "asks for no processor"),
                                        breach(!resources.path("limits").has("memory"), "has no memory limit"),
                                        breach(
                                                !resources
                                                        .path("requests")
                                                        .path("memory")
                                                        .equals(resources
                                                                .path("limits")
                                                                .path("memory")),
                                                "is promised another memory than it may use"))
                                .flatMap(Optional::stream))
                        .map(breach -> nameOf(deployment) + ": " + breach));
    }

    static Stream<String> probes(Manifests manifests) {
        return manifests
                .services()
                .flatMap(deployment -> containers(deployment)
                        .flatMap(container -> Stream.of(
                                        probe(container, "startupProbe", "started"),
                                        probe(container, "readinessProbe", "ready"),
                                        probe(container, "livenessProbe", "live"))
                                .flatMap(Optional::stream)
                                .map(breach -> nameOf(deployment) + ": " + breach)));
    }

    private static Optional<String> probe(JsonNode container, String probe, String question) {
        var asked = container.path(probe).path("httpGet");
        var right = asked.path("path").asText().equals(ServiceModule.HEALTH + question)
                && asked.path("port").asText().equals("management");
        return breach(!right, "the " + probe + " does not ask " + ServiceModule.HEALTH + question);
    }

    static Stream<String> ports(Manifests manifests) {
        return ServiceModule.all().stream().flatMap(module -> {
            var ports = containers(manifests.the("Deployment", module.name()))
                    .flatMap(container -> Manifests.each(container.path("ports")))
                    .map(port -> port.path("name").asText() + " "
                            + port.path("containerPort").asInt())
                    .toList();
            return Stream.of("http " + module.httpPort(), "management " + module.managementPort())
                    .filter(port -> !ports.contains(port))
                    .map(port -> module.name() + ": listens at " + port + ", which its pod does not name");
        });
    }

    static Stream<String> stopping(Manifests manifests) {
        var shutdown = Checkout.properties(
                        Checkout.ROOT.resolve("http-edge/src/main/resources/META-INF/microprofile-config.properties"))
                .getProperty(SHUTDOWN_TIMEOUT);
        var requests = Integer.parseInt(shutdown.replace("s", ""));
        return manifests.services().flatMap(deployment -> {
            var pause = containers(deployment)
                    .mapToInt(container ->
                            container.at("/lifecycle/preStop/sleep/seconds").asInt())
                    .min()
                    .orElse(0);
            var granted = pod(deployment).path("terminationGracePeriodSeconds").asInt();
            var needed = pause + requests + LAST_BATCHES;
            return Stream.of(
                            breach(pause == 0, "stops while it is still sent requests"),
                            breach(granted < needed, "is killed after " + granted + " s and may need " + needed),
                            breach(
                                    deployment
                                                    .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                                    .asInt(1)
                                            != 0,
                                    "is stopped before the new one is ready"))
                    .flatMap(Optional::stream)
                    .map(breach -> nameOf(deployment) + ": " + breach);
        });
    }

    static Stream<String> spread(Manifests manifests) {
        return manifests
                .services()
                .flatMap(deployment -> SPREAD_OVER.stream()
                        .filter(places -> Manifests.each(pod(deployment).path("topologySpreadConstraints"))
                                .noneMatch(constraint -> spreads(constraint, nameOf(deployment), places)))
                        .map(places -> nameOf(deployment) + ": is not spread over " + places));
    }

    private static boolean spreads(JsonNode constraint, String service, String places) {
        return constraint.path("topologyKey").asText().equals(places)
                && constraint.path("maxSkew").asInt() == 1
                && constraint
                        .at("/labelSelector/matchLabels/app.kubernetes.io~1name")
                        .asText()
                        .equals(service)
                && texts(constraint.path("matchLabelKeys")).contains("pod-template-hash");
    }

    private static boolean isOurs(Manifests manifests, JsonNode deployment) {
        return manifests.services().anyMatch(deployment::equals);
    }

    static Optional<String> breach(boolean broken, String sentence) {
        return broken ? Optional.of(sentence) : Optional.empty();
    }
}
