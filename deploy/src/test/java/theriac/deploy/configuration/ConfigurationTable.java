package theriac.deploy.configuration;

import java.util.List;
import java.util.stream.Collectors;

/// A service's settings as a page of `docs/configuration`.
final class ConfigurationTable {

    private ConfigurationTable() {}

    static String of(String service, List<Setting> settings) {
        var rows = settings.stream().map(ConfigurationTable::row).collect(Collectors.joining("\n"));
        return """
                # Settings of the %s

                Generated from the code that reads them: change it there, then write this page anew with
                `mvn -pl deploy test -Dtest=ConfigurationTablesTest -Dtheriac.write=true`. How settings are given, and which of Quarkus
                and Kafka there are besides: [operations.md](../operations.md#configuration).

                | key | what | unless set | meaning |
                |---|---|---|---|
                %s
                """.formatted(service, rows);
    }

    private static String row(Setting setting) {
        var standard = setting.standard().isEmpty() || setting.standard().equals(Setting.REQUIRED)
                ? setting.standard()
                : "`" + setting.standard() + "`";
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        setting.key(),
                        setting.type(),
                        standard,
                        setting.meaning().replace("|", "\\|"));
    }
}
