package theriac.contracts;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The records of the published language by their contract: every compiled record that has a `TYPE`.
final class ContractRecords {

    private ContractRecords() {}

    static Map<String, Class<?>> byContract() {
        var classes = compiledClasses();
        try (var files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .map(ContractRecords::load)
                    .flatMap(ContractRecords::named)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException e) {
            throw new IllegalStateException("can't walk the compiled classes", e);
        }
    }

    private static Path compiledClasses() {
        try {
            return Path.of(Topics.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Map.Entry<String, Class<?>>> named(Class<?> type) {
        if (!type.isRecord()) {
            return Stream.of();
        }
        return Stream.of(type.getFields())
                .filter(field -> field.getName().equals("TYPE"))
                .map(field -> Map.entry(constant(field), type));
    }

    private static String constant(java.lang.reflect.Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
