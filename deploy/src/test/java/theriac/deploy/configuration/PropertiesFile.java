package theriac.deploy.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import theriac.deploy.Sources;

/// The defaults in a properties file of ours, each with the comment above it.
final class PropertiesFile {

    /// @param comment the lines of comment right above, in one; the lines of one block share it
    record Default(String value, String comment) {}

    private PropertiesFile() {}

    static Map<String, Default> read(Path file) {
        var defaults = new LinkedHashMap<String, Default>();
        if (!Files.exists(file)) {
            return defaults;
        }
        var comment = new StringBuilder();
        var block = "";
        for (var line : Sources.text(file).lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                comment.append(line.substring(1).strip()).append(' ');
                continue;
            }
            if (!comment.isEmpty()) {
                block = comment.toString().strip();
                comment.setLength(0);
            }
            if (line.isEmpty()) {
                block = "";
                continue;
            }
            var parts = line.split("=", 2);
            defaults.put(parts[0].strip(), new Default(parts[1].strip(), block));
        }
        return defaults;
    }

    /// Where a module keeps its defaults, from the weakest to the strongest.
    static Stream<Path> of(Path module) {
        var resources = module.resolve("src/main/resources");
        return Stream.of(
                resources.resolve("META-INF/microprofile-config.properties"),
                resources.resolve("application.properties"));
    }
}
