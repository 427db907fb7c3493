package theriac.deploy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What every overlay must keep to. Each rule answers with a sentence per breach that names the object; for
/// each there are planted mistakes that it finds.
enum DeployRule {
    /// The restricted Pod Security Standard, a root file system that cannot be written, no token of the cluster.
    PODS_ARE_RESTRICTED(PodRules::restricted),

    IMAGES_ARE_PINNED(PodRules::pinnedImages),

    RESOURCES_ARE_SET(PodRules::resources),

    /// Probes ask the management port, at paths that Quarkus answers.
    PROBES_ASK_WHAT_IS_THERE(PodRules::probes),

    PORTS_ARE_THE_SERVICES_OWN(PodRules::ports),

    /// Whoever is told to stop has time to finish, and nobody is sent to it any more.
    STOPPING_TAKES_ITS_TIME(PodRules::stopping),

    SELECTORS_MATCH(WiringRules::selectors),

    /// Every setting of ours that a file gives is one that the code reads.
    SETTINGS_ARE_KNOWN(SettingRules::known),

    /// What a pod mounts or reads is made here, by the operators, or by `make-secrets.sh`.
    WHAT_IS_REFERRED_TO_IS_MADE(WiringRules::references),

    VOLUMES_ARE_DECLARED(WiringRules::volumes),

    NETWORK_POLICIES_ALLOW_WHAT_THE_DESIGN_DRAWS(NetworkRules::edges),

    EVERY_TOPIC_IS_MADE_AS_DOCUMENTED(KafkaRules::topics),

    /// Who writes and who reads a topic is what the contract says: no more, no less, no pattern that would match
    /// others.
    ACLS_ARE_EXACTLY_THE_CONTRACT(KafkaRules::acls),

    /// The names that transactions and groups carry are the code's.
    GROUPS_AND_TRANSACTIONS_ARE_A_SERVICES_OWN(KafkaRules::groupsAndTransactions),

    HOSPITALS_ARE_COMPLETE(KafkaRules::hospitals),

    DATABASES_ARE_A_SERVICES_OWN(CapacityRules::databases),

    DISRUPTION_BUDGETS_LEAVE_ONE(CapacityRules::disruptionBudgets),

    /// Over nodes and zones, each version by itself: during a rollout the old pods do not count.
    REPLICAS_ARE_SPREAD(PodRules::spread),

    SCALING_STAYS_WITHIN_PARTITIONS(CapacityRules::scaling),

    /// Every replica that there may be has its connections.
    CONNECTIONS_SUFFICE(CapacityRules::connections);

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Function<Manifests, Stream<String>> check;

    DeployRule(Function<Manifests, Stream<String>> check) {
        this.check = check;
    }

    List<String> breaches(Manifests manifests) {
        return check.apply(manifests).toList();
    }
}
