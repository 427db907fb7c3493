package theriac.deploy;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import theriac.deploy.configuration.ServiceSettings;

/// What files of settings may say.
final class SettingRules {

    private static final Pattern KEY = Pattern.compile("(?m)^(theriac\\.[^=\\s]+)=");
    private static final Set<Pattern> KNOWN = read();

    private SettingRules() {}

    static Stream<String> known(Manifests manifests) {
        var printed = MadeSecrets.ofScript().map(secret -> secret.path("stringData"));
        var told = manifests.kind("ConfigMap").map(map -> map.path("data"));
        return Stream.concat(told, printed)
                .flatMap(files -> files.properties().stream())
                .filter(file -> file.getKey().endsWith(".properties"))
                .flatMap(SettingRules::unknown);
    }

    private static Stream<String> unknown(Map.Entry<String, JsonNode> file) {
        return KEY.matcher(file.getValue().asText())
                .results()
                .map(match -> match.group(1))
                .filter(key ->
                        KNOWN.stream().noneMatch(known -> known.matcher(key).matches()))
                .map(key -> file.getKey() + ": nobody reads " + key);
    }

    private static Set<Pattern> read() {
        return ServiceModule.names()
                .flatMap(service -> new ServiceSettings(Checkout.ROOT, service).all().stream())
                .map(setting -> Pattern.quote(setting.key()).replace("<name>", "\\E[a-z0-9-]+\\Q"))
                .distinct()
                .map(Pattern::compile)
                .collect(Collectors.toSet());
    }
}
