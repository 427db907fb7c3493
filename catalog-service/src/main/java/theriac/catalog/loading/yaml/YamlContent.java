package theriac.catalog.loading.yaml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.DrugId;
import theriac.catalog.loading.Piece;
import theriac.catalog.loading.ShippedClasses;
import theriac.catalog.loading.ShippedContent;

/// The shipped content as YAML files that a pharmacist can read: one per drug, one of claims beside it where there are
/// any, and the sources and classes that they refer to.
final class YamlContent implements ShippedContent, ShippedClasses {

    private static final String GENERAL = "general";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final YamlFolder folder;
    private @Nullable References references;

    YamlContent(YamlFolder folder) {
        this.folder = folder;
    }

    /// What all other files refer to.
    ///
    /// @param yaml reads files that name sources by their keys
    private record References(SourceFile sources, ClassFile classes, ObjectMapper yaml) {}

    @Override
    public Map<String, String> fingerprints() {
        var drugs = folder.files().keySet().stream()
                .filter(path -> path.startsWith("drugs/"))
                .map(path -> path.substring("drugs/".length(), path.length() - ".yaml".length()));
        return Stream.concat(drugs, Stream.of(GENERAL))
                .collect(Collectors.toMap(
                        name -> name,
                        name -> fingerprint(Stream.concat(
                                sourcePaths(), Stream.of("classes.yaml", drugPath(name), claimsPath(name))))));
    }

    @Override
    public Piece read(String name) {
        try {
            return name.equals(GENERAL) ? new Piece.GeneralClaims(claims(GENERAL, null)) : drug(name);
        } catch (IllegalArgumentException e) {
            throw new Unsound(name, e);
        }
    }

    @Override
    public Optional<List<ClassId>> named(String idOrName) {
        var classes = references().classes();
        return classes.find(idOrName).map(id -> classes.withBroader(List.of(id)));
    }

    private Piece drug(String name) {
        var file = read(drugPath(name), references().yaml(), new TypeReference<DrugFile>() {});
        if (!file.id().equals(name)) {
            throw new IllegalArgumentException("the file is named " + name + " and says it is of " + file.id());
        }
        var id = new DrugId(name);
        return new Piece.OfDrug(new Draft(id, file.toMonograph(references().classes()), claims(name, id)));
    }

    private List<Claim> claims(String name, @Nullable DrugId drug) {
        if (folder.text(claimsPath(name)).isEmpty()) {
            return List.of();
        }
        var sources = references().sources();
        return read(claimsPath(name), YAML, new TypeReference<List<ClaimEntry>>() {}).stream()
                .map(entry -> entry.toClaim(drug, sources))
                .toList();
    }

    /// Read when the first piece is: a start that finds nothing new parses nothing.
    private synchronized References references() {
        var standing = references;
        if (standing == null) {
            var sourceFile = new SourceFile(sourcePaths()
                    .map(path -> read(path, YAML, new TypeReference<Map<String, SourceFile.Entry>>() {}))
                    .flatMap(file -> file.entrySet().stream())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().toSource())));
            standing = new References(sourceFile, classFile(), YAML.copy().registerModule(SourceByKey.of(sourceFile)));
            references = standing;
        }
        return standing;
    }

    ClassFile classFile() {
        return new ClassFile(read("classes.yaml", YAML, new TypeReference<>() {}));
    }

    private <T> T read(String path, ObjectMapper yaml, TypeReference<T> type) {
        var text = folder.text(path).orElseThrow(() -> new IllegalArgumentException("there is no " + path));
        try {
            return Objects.requireNonNull(yaml.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + ": " + e.getOriginalMessage(), e);
        }
    }

    private Stream<String> sourcePaths() {
        return folder.files().keySet().stream()
                .filter(path -> path.startsWith("sources/"))
                .sorted();
    }

    private String fingerprint(Stream<String> paths) {
        var digest = sha256();
        paths.forEach(path -> {
            digest.update(folder.text(path).orElse("").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String drugPath(String name) {
        return "drugs/" + name + ".yaml";
    }

    private static String claimsPath(String name) {
        return "claims/" + name + ".yaml";
    }
}
