package theriac.deploy.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import theriac.deploy.Sources;

/// Everything of ours that can be set at one service: what its own module and the shared ones that it is built
/// of read.
public final class ServiceSettings {

    private static final Pattern OURS = Pattern.compile(
            "<groupId>theriac</groupId>\\s*<artifactId>([a-z-]+)</artifactId>(?!\\s*<version>[^<]*</version>\\s*<scope>test)"
                    + "(?!\\s*<scope>test)");
    private static final Pattern CONFIG_PROPERTY =
            Pattern.compile("@ConfigProperty\\(name = \"(theriac\\.[a-z0-9.-]+)\"");
    private static final Pattern SCHEDULED = Pattern.compile("every = \"\\$?\\{(theriac\\.[a-z0-9.-]+)}\"");

    private final Path root;
    private final String service;

    public ServiceSettings(Path root, String service) {
        this.root = root;
        this.service = service;
    }

    /// All of them by their key.
    public List<Setting> all() {
        var settings = new TreeMap<String, Setting>();
        for (var module : modules()) {
            Sources.java(root.resolve(module).resolve("src/main/java"))
                    .filter(source -> Sources.text(source).contains("@ConfigMapping"))
                    .flatMap(ConfigMappings::in)
                    .forEach(setting -> settings.put(setting.key(), setting));
        }
        defaults()
                .forEach((key, given) -> settings.compute(
                        key,
                        (_, known) -> known == null
                                ? new Setting(key, kindOf(given.value()), given.value(), given.comment())
                                : known.withStandard(given.value())));
        return List.copyOf(settings.values());
    }

    /// What a value seems to be, where no type says it.
    private static String kindOf(String value) {
        if (value.matches("[0-9]+(ms|s|m|h|d)")) {
            return "duration";
        }
        if (value.matches("[0-9]+[KMG]")) {
            return "size";
        }
        return value.matches("[0-9]+") ? "number" : "text";
    }

    /// Keys that code reads one by one, which no interface explains: a comment in a properties file has to.
    Set<String> readOneByOne() {
        var keys = new TreeSet<String>();
        for (var module : modules()) {
            Sources.java(root.resolve(module).resolve("src/main/java"))
                    .map(Sources::text)
                    .forEach(text -> {
                        CONFIG_PROPERTY.matcher(text).results().forEach(match -> keys.add(match.group(1)));
                        SCHEDULED.matcher(text).results().forEach(match -> keys.add(match.group(1)));
                    });
        }
        return keys;
    }

    private Map<String, PropertiesFile.Default> defaults() {
        var defaults = new LinkedHashMap<String, PropertiesFile.Default>();
        for (var module : modules()) {
            PropertiesFile.of(root.resolve(module))
                    .map(PropertiesFile::read)
                    .forEach(file -> file.forEach((key, given) -> {
                        if (key.startsWith("theriac.")) {
                            defaults.merge(key, given, ServiceSettings::stronger);
                        }
                    }));
        }
        return defaults;
    }

    /// A service may give another value and leave the explanation to the module that it is of.
    private static PropertiesFile.Default stronger(PropertiesFile.Default weak, PropertiesFile.Default strong) {
        return new PropertiesFile.Default(strong.value(), weak.comment().isEmpty() ? strong.comment() : weak.comment());
    }

    /// The modules that it is built of, itself last, so that its own defaults are the strongest.
    private Set<String> modules() {
        var modules = new TreeSet<String>();
        collect(service, modules);
        modules.remove(service);
        var ordered = new LinkedHashSet<>(modules);
        ordered.add(service);
        return ordered;
    }

    private void collect(String module, Set<String> found) {
        var pom = root.resolve(module).resolve("pom.xml");
        if (!Files.exists(pom) || !found.add(module)) {
            return;
        }
        var dependencies = Sources.text(pom).replaceAll("(?s)<parent>.*?</parent>", "");
        OURS.matcher(dependencies).results().forEach(match -> collect(match.group(1), found));
    }
}
