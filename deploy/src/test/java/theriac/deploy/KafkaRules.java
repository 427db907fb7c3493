package theriac.deploy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static theriac.deploy.Manifests.each;
import static theriac.deploy.Manifests.nameOf;
import static theriac.deploy.Manifests.texts;

/// Topics and who may do what with them.
final class KafkaRules {

    private static final String HOSPITAL = "hospital-";

    /// What a manifest may say beyond the contract: how long a tombstone is to be seen.
    private static final Set<String> FURTHER_SETTINGS = Set.of("delete.retention.ms", "max.compaction.lag.ms");

    private KafkaRules() {}

    static Stream<String> topics(Manifests manifests) {
        var documented = Contract.ofCheckout().topics(hospitalsOf(manifests)).stream()
                .collect(Collectors.toMap(Contract.Topic::address, topic -> topic));
        var made = manifests.kind("KafkaTopic").collect(Collectors.toMap(Manifests::nameOf, topic -> topic));
        return Stream.of(
                        documented.keySet().stream()
                                .filter(topic -> !made.containsKey(topic))
                                .map(topic -> topic + ": nobody makes this topic"),
                        made.keySet().stream()
                                .filter(topic -> !documented.containsKey(topic))
                                .map(topic -> topic + ": the contract knows no such topic"),
                        documented.values().stream()
                                .filter(topic -> made.containsKey(topic.address()))
                                .flatMap(
                                        topic -> differences(topic, Objects.requireNonNull(made.get(topic.address())))),
                        Stream.concat(manifests.kind("KafkaTopic"), manifests.kind("KafkaUser"))
                                .filter(it -> !manifests.has(
                                        "Kafka",
                                        it.at("/metadata/labels/strimzi.io~1cluster")
                                                .asText()))
                                .map(it -> nameOf(it) + ": belongs to no cluster"))
                .flatMap(breaches -> breaches);
    }

    private static Stream<String> differences(Contract.Topic documented, ObjectNode made) {
        var breaches = new ArrayList<String>();
        if (made.at("/spec/partitions").asInt() != documented.partitions()) {
            breaches.add(documented.address() + ": has another number of partitions than documented");
        }
        var settings = made.at("/spec/config").properties().stream()
                .filter(setting -> !FURTHER_SETTINGS.contains(setting.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, setting -> setting.getValue().asText()));
        if (!settings.equals(documented.settings())) {
            breaches.add(
                    documented.address() + ": is kept as " + settings + ", documented is " + documented.settings());
        }
        return breaches.stream();
    }

    /// Who writes states reads them as well, to compare the topic with the database.
    static Stream<String> acls(Manifests manifests) {
        var documented = new TreeSet<String>();
        for (var topic : Contract.ofCheckout().topics(hospitalsOf(manifests))) {
            topic.writers().forEach(writer -> documented.add(writer + " Write " + topic.address()));
            topic.readers().forEach(reader -> documented.add(reader + " Read " + topic.address()));
            if ("compact".equals(topic.settings().get("cleanup.policy"))) {
                topic.writers().forEach(writer -> documented.add(writer + " Read " + topic.address()));
            }
        }
        var granted = new TreeSet<String>();
        manifests.kind("KafkaUser").forEach(user -> granted.addAll(granted(user)));
        return Stream.of(
                        granted.stream()
                                .filter(grant -> !documented.contains(grant))
                                .map(grant -> grant + ": the contract knows nothing of it"),
                        documented.stream()
                                .filter(grant -> !granted.contains(grant))
                                .map(grant -> grant + ": is not granted"),
                        manifests
                                .kind("KafkaUser")
                                .filter(user -> !user.at("/spec/authentication/type")
                                        .asText()
                                        .equals("tls"))
                                .map(user -> nameOf(user) + ": shows no certificate"),
                        manifests
                                .kind("Kafka")
                                .filter(kafka -> !isGuarded(kafka))
                                .map(kafka -> nameOf(kafka) + ": lets in whoever comes"))
                .flatMap(breaches -> breaches);
    }

    /// A listener without certificates, or no authorisation at all, would make every ACL worthless.
    private static boolean isGuarded(JsonNode kafka) {
        return kafka.at("/spec/kafka/authorization/type").asText().equals("simple")
                && !kafka.at("/spec/kafka/authorization").has("superUsers")
                && each(kafka.at("/spec/kafka/listeners"))
                        .allMatch(listener -> listener.path("tls").asBoolean()
                                && listener.at("/authentication/type").asText().equals("tls"));
    }

    /// Each grant as one line; what is not for one topic by its name shows its pattern. To see that a topic is
    /// there, and where it ends, is no reading.
    private static List<String> granted(JsonNode user) {
        return acls(user, "topic")
                .flatMap(acl -> texts(acl.path("operations")).stream()
                        .filter(operation -> !operation.equals("Describe"))
                        .map(operation -> nameOf(user) + " " + operation + " "
                                + acl.at("/resource/name").asText()
                                + (isPattern(acl) ? " and all that begin so" : "")))
                .toList();
    }

    static Stream<String> groupsAndTransactions(Manifests manifests) {
        return manifests.kind("KafkaUser").flatMap(user -> {
            var name = nameOf(user);
            var isService = ServiceModule.names().anyMatch(name::equals);
            return Stream.concat(
                            difference(
                                    grants(user, "transactionalId", "Write"),
                                    isService ? Set.of(name + "-outbox- and all that begin so") : Set.of(),
                                    "transactions"),
                            difference(
                                    grants(user, "group", "Read"),
                                    isService && joinsAGroup(name) ? Set.of(name) : Set.of(),
                                    "groups"))
                    .map(breach -> name + ": " + breach);
        });
    }

    private static Stream<String> difference(Set<String> granted, Set<String> needed, String what) {
        return granted.equals(needed)
                ? Stream.empty()
                : Stream.of("may use the " + what + " " + granted + ", needs " + needed);
    }

    private static Set<String> grants(JsonNode user, String type, String operation) {
        return acls(user, type)
                .filter(acl -> texts(acl.path("operations")).contains(operation))
                .map(acl -> acl.at("/resource/name").asText() + (isPattern(acl) ? " and all that begin so" : ""))
                .collect(Collectors.toSet());
    }

    /// A service joins the group of its name when it has a channel.
    private static boolean joinsAGroup(String service) {
        return Checkout.properties(Checkout.ROOT.resolve(service).resolve("src/main/resources/application.properties"))
                .stringPropertyNames()
                .stream()
                .anyMatch(key -> key.startsWith("mp.messaging.incoming."));
    }

    /// A hospital has a user, and the services know it by its numbering system.
    static Stream<String> hospitals(Manifests manifests) {
        var told = manifests
                .kind("ConfigMap")
                .filter(map -> nameOf(map).startsWith("hospitals"))
                .flatMap(map -> map.path("data").properties().stream())
                .flatMap(file -> senders(file.getValue().asText()).stream())
                .collect(Collectors.toSet());
        var users = hospitalsOf(manifests);
        return Stream.concat(
                told.stream()
                        .filter(sender -> !users.contains(sender))
                        .map(sender -> sender + ": has no user and no topics"),
                users.stream()
                        .filter(sender -> !told.contains(sender))
                        .map(sender -> sender + ": the services do not know its numbering system"));
    }

    private static Set<String> senders(String file) {
        var settings = new Properties();
        try {
            settings.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith("theriac.senders.") && key.endsWith(".identifier-system"))
                .map(key -> key.split("\\.", -1)[2])
                .collect(Collectors.toSet());
    }

    private static Set<String> hospitalsOf(Manifests manifests) {
        return manifests
                .kind("KafkaUser")
                .map(Manifests::nameOf)
                .filter(name -> name.startsWith(HOSPITAL))
                .map(name -> name.substring(HOSPITAL.length()))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> acls(JsonNode user, String type) {
        return each(user.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals(type))
                .filter(acl -> !acl.path("type").asText("allow").equals("deny"));
    }

    private static boolean isPattern(JsonNode acl) {
        return acl.at("/resource/patternType").asText().equals("prefix");
    }
}
