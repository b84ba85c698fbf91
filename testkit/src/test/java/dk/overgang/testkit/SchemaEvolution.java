package dk.overgang.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a schema did to those who rely on its published form: it may explain itself better and gain optional
/// properties, nothing else.
record SchemaEvolution(List<String> breaks) {

    private static final Set<String> WORDS = Set.of("description", "title", "examples");
    private static final Set<String> MAY_GROW = Set.of("properties", "$defs");

    static SchemaEvolution between(String published, String now) {
        var breaks = new ArrayList<String>();
        compare(JsonMapper.shared().readTree(published), JsonMapper.shared().readTree(now), "", breaks);
        return new SchemaEvolution(List.copyOf(breaks));
    }

    private static void compare(JsonNode published, JsonNode now, String path, List<String> breaks) {
        if (!published.isObject() || !now.isObject()) {
            if (!published.equals(now)) {
                breaks.add("%s was %s and is %s".formatted(path, published, now));
            }
            return;
        }
        published.propertyNames().stream()
                .filter(name -> !isWord(path, name))
                .forEach(name -> compare(published.get(name), child(now, name), path + "/" + name, breaks));
        now.propertyNames().stream()
                .filter(name -> !published.has(name) && !isWord(path, name) && !mayGrow(path))
                .forEach(name -> breaks.add(path + "/" + name + " is new"));
    }

    /// A property that happens to be called `title` is no word about the schema.
    private static boolean isWord(String path, String name) {
        return WORDS.contains(name) && !mayGrow(path);
    }

    private static boolean mayGrow(String path) {
        return MAY_GROW.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    private static JsonNode child(JsonNode node, String name) {
        return Objects.requireNonNullElse(node.get(name), MissingNode.getInstance());
    }
}
