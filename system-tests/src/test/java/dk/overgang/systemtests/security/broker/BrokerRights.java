package dk.overgang.systemtests.security.broker;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.systemtests.deployment.ComposeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// The commands of `docker/kafka/rights.sh`, executed here without starting a JVM for each of Kafka's tools.
record BrokerRights(List<Command> commands) {

    /// A tool and its options, those without a value with an empty one.
    record Command(String tool, Map<String, String> options) {

        static Command of(String line) {
            var words = Arrays.asList(line.split("\u001f", -1));
            var options = Stream.iterate(1, i -> i < words.size(), i -> i + 1)
                    .filter(i -> words.get(i).startsWith("--"))
                    .collect(toUnmodifiableMap(words::get, i -> value(words, i + 1)));
            return new Command(words.getFirst(), options);
        }

        private static String value(List<String> words, int place) {
            return place < words.size() && !words.get(place).startsWith("--") ? words.get(place) : "";
        }

        String option(String name) {
            return Objects.requireNonNull(options.get(name), name);
        }
    }

    /// One line of `rights.csv`.
    record Line(String login, String kind, String name, String right) {}

    static List<Line> lines() {
        try {
            return Files.readAllLines(directory().resolve("rights.csv")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*;\\s*"))
                    .map(column -> new Line(column[0], column[1], column[2], column[3].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs the script with tools that only write down what they are told.
    static BrokerRights ofTheScript(Path scratch, Map<String, String> environment)
            throws IOException, InterruptedException {
        var told = scratch.resolve("told");
        for (var tool : List.of("kafka-topics.sh", "kafka-configs.sh", "kafka-acls.sh")) {
            var stub = Files.writeString(
                    scratch.resolve(tool),
                    "#!/bin/bash\n(printf %s; printf '\\037%%s' \"$@\"; echo) >> %s\n".formatted(tool, told));
            if (!stub.toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + stub);
            }
        }
        var script = new ProcessBuilder("bash", directory().resolve("rights.sh").toString()).inheritIO();
        script.environment().putAll(environment);
        script.environment().put("KAFKA_TOOLS", scratch.toString());
        var ended = script.start().waitFor();
        if (ended != 0) {
            throw new IOException("rights.sh ended with " + ended);
        }
        return new BrokerRights(
                Files.readAllLines(told).stream().map(Command::of).toList());
    }

    void applyBy(Admin admin) throws ExecutionException, InterruptedException {
        for (var command : commands) {
            switch (command.tool()) {
                case "kafka-topics.sh" -> {
                    var partitions = Integer.parseInt(command.option("--partitions"));
                    admin.createTopics(List.of(new NewTopic(command.option("--topic"), partitions, (short) 1)))
                            .all()
                            .get();
                }
                case "kafka-configs.sh" ->
                    admin.alterUserScramCredentials(List.of(login(command)))
                            .all()
                            .get();
                default -> admin.createAcls(List.of(right(command))).all().get();
            }
        }
    }

    private static UserScramCredentialUpsertion login(Command command) {
        var password = command.option("--add-config").replaceFirst("^SCRAM-SHA-512=\\[password=(.*)]$", "$1");
        return new UserScramCredentialUpsertion(
                command.option("--entity-name"), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password);
    }

    private static AclBinding right(Command command) {
        var kind = command.options().containsKey("--topic") ? "--topic" : "--group";
        return new AclBinding(
                new ResourcePattern(
                        ResourceType.fromString(kind.substring(2).toUpperCase(Locale.ROOT)),
                        command.option(kind),
                        PatternType.LITERAL),
                new AccessControlEntry(
                        command.option("--allow-principal"),
                        "*",
                        AclOperation.fromString(command.option("--operation").toUpperCase(Locale.ROOT)),
                        AclPermissionType.ALLOW));
    }

    private static Path directory() {
        return ComposeFile.beside(Path.of("docker", "kafka"));
    }
}
