package dk.overgang.systemtests.security.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.launcher.identity.DemoIdentityProvider;
import dk.overgang.launcher.identity.IdentityServer;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.deployment.PausePath;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.ServicesInProcess;
import dk.overgang.systemtests.security.broker.BrokerRights.Line;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.database.Databases;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/// The broker of `docker-compose.yml` with the rights that its script gives, in this process: everybody does what
/// the matrix says, and nothing else.
class BrokerAttacksTest {

    private static final String PORTAL = "portal";
    private static final Set<AclOperation> NOTHING = EnumSet.noneOf(AclOperation.class);

    @TempDir
    static Path directory;

    private static SecuredBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = SecuredBroker.start(directory.resolve("kafka"));
        var passwords = new HashMap<>(Map.of("BROKER", broker.inside(), "ADMIN_PASSWORD", "only-for-trying-out"));
        logins().forEach(login ->
                passwords.put("PASSWORD_" + login.replace('-', '_').toUpperCase(Locale.ROOT), password(login)));
        var rights = BrokerRights.ofTheScript(Files.createDirectory(directory.resolve("scratch")), passwords);
        var settings = settings(broker.inside(), "PLAIN", "plain.PlainLoginModule", "admin", "only-for-trying-out");
        try (var admin = Admin.create(settings)) {
            rights.applyBy(admin);
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void a30_each_login_may_do_with_each_topic_what_the_matrix_says_and_nothing_else() throws Exception {
        for (var login : logins()) {
            try (var admin = Admin.create(as(login))) {
                for (var topic : names("topic")) {
                    assertThat(operationsOn(topic, admin))
                            .as("%s on %s", login, topic)
                            .isEqualTo(expected(login, topic));
                }
            }
        }
    }

    @Test
    void a30_each_login_may_join_its_own_group_and_no_other() throws Exception {
        for (var login : logins()) {
            try (var admin = Admin.create(as(login))) {
                for (var group : names("group")) {
                    assertThat(operationsOnGroup(group, admin))
                            .as("%s on %s", login, group)
                            .isEqualTo(expected(login, group));
                }
            }
        }
    }

    @Test
    void a30_nobody_creates_topics_or_rules_the_broker() throws Exception {
        for (var login : logins()) {
            try (var admin = Admin.create(as(login))) {
                var topic = new NewTopic("overgang.of-" + login, 1, (short) 1);
                assertThatThrownBy(
                                () -> admin.createTopics(List.of(topic)).all().get())
                        .as(login)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
                var options = new DescribeClusterOptions().includeAuthorizedOperations(true);
                assertThat(admin.describeCluster(options).authorizedOperations().get())
                        .as(login)
                        .isEmpty();
            }
        }
    }

    @Test
    void a30_another_services_topic_is_neither_read_nor_written_and_its_group_not_joined() {
        assertThatThrownBy(() -> write(as("network-service"), "overgang.course-events"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read(as("network-service"), "overgang.reminder-events", "network-service"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read(as("network-service"), "overgang.course-events", "notification-service"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void a30_who_does_not_log_in_or_with_a_wrong_password_gets_nowhere() {
        var wrong = settings(
                broker.inside(), "SCRAM-SHA-512", "scram.ScramLoginModule", "course-service", "a-guess-of-a-password");
        assertThatThrownBy(() -> write(wrong, "overgang.course-events"))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        for (var door : List.of(broker.inside(), broker.outside())) {
            var nobody = Map.<String, Object>of(
                    "bootstrap.servers", door, "default.api.timeout.ms", 3000, "request.timeout.ms", 2000);
            try (var admin = Admin.create(nobody)) {
                assertThatThrownBy(() -> admin.listTopics().names().get()).isInstanceOf(ExecutionException.class);
            }
        }
    }

    @Test
    void a30_the_operators_login_does_not_come_in_from_outside() {
        var admin = settings(broker.outside(), "PLAIN", "plain.PlainLoginModule", "admin", "only-for-trying-out");
        assertThatThrownBy(() -> write(admin, "overgang.course-events")).isInstanceOf(Exception.class);
    }

    @Test
    void a31_a_portals_login_forges_no_pause() {
        for (var topic : names("topic")) {
            assertThatThrownBy(() -> write(as(PORTAL), topic)).hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a30_the_matrix_gives_each_service_the_topics_it_is_bound_to_and_no_other() {
        for (var service : List.of("referral-service", "course-service", "network-service", "notification-service")) {
            var bindings = new YamlPropertiesFactoryBean();
            bindings.setResources(new ClassPathResource(service + ".yml"));
            var read = new TreeSet<String>();
            Objects.requireNonNull(bindings.getObject()).forEach((name, value) -> {
                if (name.toString().endsWith("-in-0.destination")) {
                    read.add(value.toString());
                }
            });
            assertThat(names(service, "topic", "Read")).as(service).isEqualTo(read);
            assertThat(names(service, "group", "Read")).containsExactly(service);
        }
    }

    @Test
    void the_services_do_all_of_their_work_with_these_rights() {
        var provider = DemoIdentityProvider.withKeyIn(directory.resolve("identity"), "http://localhost:8085");
        try (var identity = IdentityServer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), provider, List.of());
                var services = ServicesInProcess.on(service -> environment(service, identity.port()))) {
            var addresses = new EnumMap<>(services.ports());
            var _ = addresses.put(Service.IDENTITY, identity.port());
            var api = new Api(service -> URI.create("http://localhost:" + addresses.get(service)));
            new PausePath(Actors.using(api), LocalDate.now(PlatformClock.COPENHAGEN)).play();
        }
    }

    private static Map<String, String> environment(Service service, int identity) {
        var login = service.name().toLowerCase(Locale.ROOT) + "-service";
        return Map.of(
                "OVERGANG_MONGODB",
                Databases.address(),
                "OVERGANG_KAFKA",
                broker.inside(),
                "OVERGANG_KAFKA_PROTOCOL",
                "SASL_PLAINTEXT",
                "OVERGANG_KAFKA_USER",
                login,
                "OVERGANG_KAFKA_PASSWORD",
                password(login),
                "OVERGANG_ISSUER",
                "http://localhost:8085",
                "OVERGANG_JWKS",
                "http://localhost:%d/jwks".formatted(identity),
                "OVERGANG_KEYS",
                Platform.KEYS,
                "OVERGANG_KEYS_CREATE",
                "true");
    }

    private static Set<AclOperation> operationsOn(String topic, Admin admin) throws Exception {
        var asked = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        return orNothing(
                TopicAuthorizationException.class,
                () -> Objects.requireNonNull(admin.describeTopics(Set.of(topic), asked)
                                .allTopicNames()
                                .get()
                                .get(topic))
                        .authorizedOperations());
    }

    private static Set<AclOperation> operationsOnGroup(String group, Admin admin) throws Exception {
        // A group exists once somebody joins it; whether one may is asked before.
        try {
            var _ = admin.describeConsumerGroups(
                            Set.of(group), new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                    .all()
                    .get();
            return EnumSet.of(AclOperation.READ, AclOperation.DESCRIBE);
        } catch (ExecutionException refused) {
            return refused.getCause() instanceof GroupAuthorizationException
                    ? NOTHING
                    : EnumSet.of(AclOperation.READ, AclOperation.DESCRIBE);
        }
    }

    private interface Question {
        Set<AclOperation> ask() throws Exception;
    }

    private static Set<AclOperation> orNothing(Class<? extends Exception> refusal, Question question) throws Exception {
        try {
            return question.ask();
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(refusal);
            return NOTHING;
        }
    }

    /// Kafka adds that who may read or write may look.
    private static Set<AclOperation> expected(String login, String name) {
        var operations = EnumSet.noneOf(AclOperation.class);
        BrokerRights.lines().stream()
                .filter(line -> line.login().equals(login) && line.name().equals(name))
                .forEach(line -> {
                    operations.add(AclOperation.fromString(line.right().toUpperCase(Locale.ROOT)));
                    operations.add(AclOperation.DESCRIBE);
                });
        return operations;
    }

    private static Set<String> logins() {
        var logins =
                new TreeSet<>(BrokerRights.lines().stream().map(Line::login).toList());
        var _ = logins.add(PORTAL);
        return logins;
    }

    private static Set<String> names(String kind) {
        return new TreeSet<>(BrokerRights.lines().stream()
                .filter(line -> line.kind().equals(kind))
                .map(Line::name)
                .toList());
    }

    private static Set<String> names(String login, String kind, String right) {
        return new TreeSet<>(BrokerRights.lines().stream()
                .filter(line -> line.login().equals(login)
                        && line.kind().equals(kind)
                        && line.right().equals(right))
                .map(Line::name)
                .toList());
    }

    private static void write(Map<String, Object> settings, String topic) throws Exception {
        var own = new HashMap<>(settings);
        own.put("max.block.ms", 30_000);
        try (var producer = new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic, "forged".getBytes(UTF_8)))
                    .get();
        }
    }

    private static void read(Map<String, Object> settings, String topic, String group) {
        var own = new HashMap<>(settings);
        own.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Set.of(topic));
            for (var round = 0; round < 300; round++) {
                var _ = consumer.poll(Duration.ofMillis(100));
            }
        }
    }

    private static Map<String, Object> as(String login) {
        return settings(broker.inside(), "SCRAM-SHA-512", "scram.ScramLoginModule", login, password(login));
    }

    private static Map<String, Object> settings(
            String door, String mechanism, String module, String login, String password) {
        return Map.of(
                "bootstrap.servers",
                door,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                mechanism,
                "default.api.timeout.ms",
                30_000,
                "request.timeout.ms",
                15_000,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
                        .formatted(module, login, password));
    }

    private static String password(String login) {
        return "of-" + login;
    }
}
