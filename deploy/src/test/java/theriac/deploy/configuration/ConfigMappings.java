package theriac.deploy.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;

/// The settings that `@ConfigMapping` interfaces declare, read from their sources with the JDK's own parser, so
/// that the comments are at hand.
final class ConfigMappings {

    private static final Pattern MAP = Pattern.compile("Map<String,\\s*(.+)>");
    private static final Pattern WRAPPED = Pattern.compile("(?:Optional|OptionalInt)<(.+)>");

    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final Map<String, ClassTree> nested = new HashMap<>();

    private ConfigMappings(DocTrees docs, CompilationUnitTree unit) {
        this.docs = docs;
        this.unit = unit;
    }

    /// The settings that one source file declares: none unless it is a mapping.
    static Stream<Setting> in(Path source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
            var docs = DocTrees.instance(task);
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .flatMap(unit -> new ConfigMappings(docs, unit).settings())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Setting> settings() {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .flatMap(type -> argument(type.getModifiers().getAnnotations(), "ConfigMapping").stream()
                        .flatMap(prefix -> {
                            collect(type);
                            return members(type, prefix, true);
                        }));
    }

    private void collect(ClassTree type) {
        for (var member : type.getMembers()) {
            if (member instanceof ClassTree inner) {
                nested.put(inner.getSimpleName().toString(), inner);
                collect(inner);
            }
        }
    }

    private Stream<Setting> members(ClassTree type, String prefix, boolean needed) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .flatMap(method -> member(method, prefix, needed));
    }

    private Stream<Setting> member(MethodTree method, String prefix, boolean needed) {
        var annotations = method.getModifiers().getAnnotations();
        var name = argument(annotations, "WithName")
                .orElseGet(() -> kebab(method.getName().toString()));
        var key =
                annotations.stream().anyMatch(it -> nameOf(it).equals("WithParentName")) ? prefix : prefix + "." + name;
        var type = String.valueOf(method.getReturnType());
        var map = MAP.matcher(type);
        if (map.matches()) {
            return below(method, key + ".<name>", map.group(1), Optional.empty(), false, needed);
        }
        var wrapped = WRAPPED.matcher(type);
        return wrapped.matches()
                ? below(method, key, wrapped.group(1), Optional.empty(), false, needed)
                : below(method, key, type, argument(annotations, "WithDefault"), true, needed);
    }

    private Stream<Setting> below(
            MethodTree method, String key, String type, Optional<String> standard, boolean required, boolean needed) {
        var group = nested.get(type);
        if (group != null) {
            return members(group, key, needed);
        }
        var unless = standard.orElse(required && needed ? Setting.REQUIRED : "");
        return Stream.of(new Setting(key, words(type), unless, comment(method)));
    }

    /// A type as an operator would call it.
    private static String words(String type) {
        return switch (type.replaceAll("\\s", "")) {
            case "Duration" -> "duration";
            case "MemorySize" -> "size";
            case "int", "long", "Integer", "Long" -> "number";
            case "double" -> "decimal number";
            case "boolean" -> "`true` or `false`";
            case "String" -> "text";
            case "Path" -> "path";
            case "URI" -> "address";
            case "ZoneId" -> "time zone";
            case "List<String>", "Set<String>" -> "list";
            case "List<URI>" -> "list of addresses";
            case String other -> kebab(other).replace('-', ' ');
        };
    }

    private String comment(MethodTree method) {
        var path = TreePath.getPath(unit, method);
        var text = Optional.ofNullable(docs.getDocComment(path)).orElse("");
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Optional<String> argument(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(it -> nameOf(it).equals(name))
                .flatMap(it -> it.getArguments().stream())
                .map(argument -> argument instanceof AssignmentTree given ? given.getExpression() : argument)
                .filter(LiteralTree.class::isInstance)
                .map(literal -> String.valueOf(((LiteralTree) literal).getValue()))
                .findFirst();
    }

    private static String nameOf(AnnotationTree annotation) {
        Tree type = annotation.getAnnotationType();
        return type.toString();
    }

    static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
