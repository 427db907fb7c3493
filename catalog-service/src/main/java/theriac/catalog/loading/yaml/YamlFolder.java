package theriac.catalog.loading.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.util.ClassPathUtils;

/// The files of a content folder, held as text by their path below it, such as `drugs/baclofen.yaml`.
record YamlFolder(Map<String, String> files) {

    private static final String ENDING = ".yaml";

    /// The folder of this name on the class path.
    static YamlFolder onClassPath(String name) {
        var files = new HashMap<String, String>();
        try {
            ClassPathUtils.consumeAsPaths(YamlFolder.class.getClassLoader(), name, root -> files.putAll(under(root)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new YamlFolder(files);
    }

    /// The folder at this path.
    static YamlFolder at(Path root) {
        return new YamlFolder(under(root));
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static Map<String, String> under(Path root) {
        var files = new HashMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths.filter(it -> it.toString().endsWith(ENDING))::iterator) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
