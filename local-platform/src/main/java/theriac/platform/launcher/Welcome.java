package theriac.platform.launcher;

import java.util.Set;

/// What a newcomer reads when the platform is ready: where it is, who may ask, what to try first.
record Welcome(Workspace workspace, PortNumbers ports) {

    private static final String CHECK =
            "{\"medications\":[{\"name\":\"baclofen\"},{\"name\":\"diazepam\"}],\"alcoholUse\":\"regular\"}";

    private static final String REPORT = "{\"senderReportId\":\"H1-42\",\"drugs\":[{\"name\":\"baclofen\","
            + "\"role\":\"suspect\"}],\"reactions\":[{\"term\":\"drowsiness\"}]}";

    String text(String elapsed) {
        return """

                Theriac is ready after %s.

                  dashboard        %s   (sign in as any role)

                %s
                  Kafka            %s
                  PostgreSQL       %s
                  logs             %s

                Tokens for twelve hours (%s token ROLE prints another):
                %s
                Try:
                %s
                Ctrl-C stops the platform.
                """.formatted(
                        elapsed,
                        ports.url(Service.DASHBOARD),
                        services().stripTrailing(),
                        ports.kafkaAddress(),
                        ports.postgresAddress(),
                        workspace.data().resolve("logs"),
                        workspace.command(),
                        tokens(),
                        tries());
    }

    private String services() {
        var lines = new StringBuilder();
        for (var service : Service.behindTheDashboard()) {
            lines.append("  %-16s %s   (API: %s/q/swagger-ui)%n"
                    .formatted(service.label(), ports.url(service), ports.url(service)));
        }
        return lines.toString();
    }

    private String tokens() {
        var lines = new StringBuilder();
        for (var role : LocalRole.values()) {
            var token = workspace.tokens().token(Set.of(role.label()), role.usualSite(), role.label());
            lines.append("  %-16s %s%n".formatted(role.label(), token));
        }
        return lines.toString();
    }

    private String tries() {
        return "  " + get(LocalRole.PRESCRIBER, ports.url(Service.CATALOG) + "/drugs?name=baclofen") + "\n  "
                + post(LocalRole.PRESCRIBER, ports.url(Service.INTERACTION) + "/interaction-checks", CHECK) + "\n  "
                + post(LocalRole.REPORTER, ports.url(Service.ADVERSE_EVENT) + "/case-reports", REPORT) + "\n";
    }

    private String get(LocalRole role, String url) {
        return "curl -s -H \"Authorization: Bearer $(%s token %s)\" '%s'"
                .formatted(workspace.command(), role.label(), url);
    }

    private String post(LocalRole role, String url, String body) {
        return get(role, url) + " -H 'Content-Type: application/json' -d '" + body + "'";
    }
}
