package dk.overgang.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/// Compares messages with their schemas in the contracts module. Types are full names, as
/// `dk.overgang.course.paused.v1`.
public final class Contracts {

    private static final String PREFIX = "dk.overgang.";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final AsyncApi ASYNC_API = AsyncApi.parse(read("asyncapi.yaml"));

    private Contracts() {}

    /// For a producer: fails when a message does not follow its schema.
    public static void assertKept(String type, String json) {
        var schema = SCHEMAS.getSchema(schema(type), InputFormat.JSON);
        var broken = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(broken).as("what breaks %s in %s", type, json).isEmpty();
    }

    /// For a reader: the example of a type, which contains a field that no schema names.
    public static String example(String type) {
        return read(path(type, "example"));
    }

    public static String schema(String type) {
        return read(path(type, "schema"));
    }

    /// Every type of the platform.
    public static Set<String> types() {
        return ASYNC_API.messages().stream().map(AsyncApi.Message::type).collect(toUnmodifiableSet());
    }

    /// The types that go over one topic.
    public static Set<String> types(String topic) {
        return ASYNC_API.messages().stream()
                .filter(message -> message.topic().equals(topic))
                .map(AsyncApi.Message::type)
                .collect(toUnmodifiableSet());
    }

    /// The types that `asyncapi.yaml` says a service reads; its registrations must be the same.
    public static Set<String> readBy(String service) {
        return ASYNC_API.messages().stream()
                .filter(message -> message.readers().contains(service))
                .map(AsyncApi.Message::type)
                .collect(toUnmodifiableSet());
    }

    static AsyncApi asyncApi() {
        return ASYNC_API;
    }

    /// The path of a type's file below the folder of the contracts.
    static String path(String type, String kind) {
        if (!type.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Not a type of the platform: " + type);
        }
        var name = type.substring(PREFIX.length());
        return "%s/%s.%s.json".formatted(name.substring(0, name.indexOf('.')), name, kind);
    }

    private static String read(String path) {
        var file = "/contracts/" + path;
        try (var stream = Objects.requireNonNull(Contracts.class.getResourceAsStream(file), "No contract at " + file)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
