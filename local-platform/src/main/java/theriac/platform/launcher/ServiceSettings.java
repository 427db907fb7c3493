package theriac.platform.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;

import theriac.platform.Database;
import theriac.platform.LocalTokens;
import theriac.platform.OwnerOnly;

/// What a service has to know of the local platform, as a properties file that only its owner reads: it holds secrets.
record ServiceSettings(Workspace workspace, PortNumbers ports) {

    /// The hospital that sends in the local platform.
    static final String SENDER = "demo-hospital";

    /// The numbering system of that hospital's patients.
    static final String SENDERS_IDENTIFIER_SYSTEM = "urn:oid:2.16.528.1.1007.3.1";

    /// Above a service's own `application.properties`, below the environment.
    private static final String ORDINAL = "275";

    /// Where the file of this service is.
    Path file(Service service) {
        return workspace.run().resolve(service.label() + ".properties");
    }

    void write(Service service, Optional<Database> database) {
        var text = new StringWriter();
        try {
            of(service, database).store(text, null);
            Files.deleteIfExists(file(service));
            OwnerOnly.write(file(service), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties of(Service service, Optional<Database> database) {
        var settings = ofAny(service);
        if (service == Service.DASHBOARD) {
            addDashboard(settings);
        } else {
            addService(service, settings);
        }
        database.ifPresent(own -> {
            settings.setProperty("quarkus.datasource.jdbc.url", own.jdbcUrl());
            settings.setProperty("quarkus.datasource.username", own.user());
            settings.setProperty("quarkus.datasource.password", own.password());
        });
        return settings;
    }

    private Properties ofAny(Service service) {
        var settings = new Properties();
        settings.setProperty("config_ordinal", ORDINAL);
        settings.setProperty("quarkus.http.port", Integer.toString(ports.http(service)));
        settings.setProperty("quarkus.http.host", "localhost");
        settings.setProperty("quarkus.management.port", Integer.toString(ports.management(service)));
        settings.setProperty("quarkus.management.host", "localhost");
        return settings;
    }

    /// The dashboard signs people in by itself here, with the key pair that the services trust.
    private void addDashboard(Properties settings) {
        var prefix = "theriac.dashboard.";
        for (var service : Service.behindTheDashboard()) {
            var one = prefix + "services." + service.label();
            settings.setProperty(one + ".url", ports.url(service));
            settings.setProperty(one + ".management-url", "http://localhost:" + ports.management(service));
        }
        settings.setProperty(prefix + "time-zone", ZoneId.systemDefault().getId());
        settings.setProperty(
                prefix + "local-sign-in.private-key", workspace.tokens().privateKey());
        settings.setProperty(
                prefix + "local-sign-in.session-key", workspace.secrets().named("session-key"));
        settings.setProperty(prefix + "local-sign-in.issuer", LocalTokens.ISSUER);
        settings.setProperty(prefix + "local-sign-in.site", SENDER);
    }

    private void addService(Service service, Properties settings) {
        var secrets = workspace.secrets();
        settings.setProperty("kafka.bootstrap.servers", ports.kafkaAddress());
        settings.setProperty("quarkus.oidc.public-key", workspace.tokens().publicKey());
        settings.setProperty("quarkus.oidc.token.issuer", LocalTokens.ISSUER);
        settings.setProperty(
                "theriac.imports.directory",
                workspace.imports().resolve(service.label()).toString());
        settings.setProperty(
                "theriac.case-index.directory",
                workspace.indexes().resolve(service.label()).toString());
        settings.setProperty("theriac.data-protection.current-key", "k1");
        settings.setProperty("theriac.data-protection.keys.k1", secrets.named("data-key"));
        settings.setProperty("theriac.patient-reference.current-key", "k1");
        settings.setProperty("theriac.patient-reference.keys.k1", secrets.named("patient-reference-key"));
        settings.setProperty("theriac.senders." + SENDER + ".identifier-system", SENDERS_IDENTIFIER_SYSTEM);
        if (service == Service.ADVERSE_EVENT) {
            addDuties(settings);
        }
    }

    /// Puts the hospital under a law that gives hospitals a number of days, so that there are due dates to look at.
    private static void addDuties(Properties settings) {
        settings.setProperty("theriac.senders." + SENDER + ".time-zone", "Europe/Zurich");
        settings.setProperty("theriac.reporting-duties." + SENDER + ".role", "hospital");
        settings.setProperty("theriac.reporting-duties." + SENDER + ".jurisdictions", "CH");
    }
}
