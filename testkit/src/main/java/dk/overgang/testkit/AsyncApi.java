package dk.overgang.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/// The messages in `asyncapi.yaml`: the topic of each, its schema file and its readers.
record AsyncApi(List<Message> messages) {

    record Message(String type, String topic, String schema, List<String> readers) {}

    static AsyncApi parse(String yaml) {
        Map<String, Object> document = new Yaml().load(yaml);
        var messages = new ArrayList<Message>();
        for (var channel : map(document, "channels").values()) {
            for (var reference : map(channel, "messages").values()) {
                var message = follow(document, text(reference, "$ref"));
                messages.add(new Message(
                        text(message, "name"),
                        text(channel, "address"),
                        text(map(map(message, "payload"), "schema"), "$ref"),
                        list(message, "x-readers")));
            }
        }
        return new AsyncApi(List.copyOf(messages));
    }

    private static Object follow(Object document, String reference) {
        var here = document;
        for (var step : reference.substring("#/".length()).split("/", -1)) {
            here = get(here, step);
        }
        return here;
    }

    private static Map<?, ?> map(Object node, String key) {
        return (Map<?, ?>) get(node, key);
    }

    private static String text(Object node, String key) {
        return get(node, key).toString();
    }

    private static List<String> list(Object node, String key) {
        return ((List<?>) get(node, key)).stream().map(Object::toString).toList();
    }

    private static Object get(Object node, String key) {
        return Objects.requireNonNull(((Map<?, ?>) node).get(key), () -> "asyncapi.yaml has no " + key);
    }
}
