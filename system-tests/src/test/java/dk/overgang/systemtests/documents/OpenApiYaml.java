package dk.overgang.systemtests.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An OpenAPI document as YAML in an order that does not depend on the JVM that made it, without the server's
/// address.
final class OpenApiYaml {

    private static final String HEADER =
            "# Generated from the running service by ./cti docs: change the controllers, not this file.\n";
    private static final List<String> FIRST = List.of("openapi", "info", "security", "tags", "paths", "components");
    private static final JsonMapper JSON = new JsonMapper();

    private OpenApiYaml() {}

    static String of(JsonNode document) {
        Map<?, ?> read = JSON.treeToValue(document, Map.class);
        var sorted = new LinkedHashMap<String, @Nullable Object>();
        FIRST.stream()
                .filter(read::containsKey)
                .forEach(section -> sorted.put(section, ordered(section, read.get(section))));
        read.keySet().stream()
                .map(Object::toString)
                .filter(section -> !FIRST.contains(section) && !section.equals("servers"))
                .sorted()
                .forEach(section -> sorted.put(section, ordered(section, read.get(section))));
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(false);
        return HEADER + new Yaml(options).dump(sorted);
    }

    /// Names in the alphabet's order. Lists keep theirs, but for the required fields, which reflection finds in
    /// any.
    private static @Nullable Object ordered(String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, @Nullable Object>();
                map.forEach((key, child) -> sorted.put(key.toString(), ordered(key.toString(), child)));
                yield sorted;
            }
            case List<?> list
            when name.equals("required") ->
                list.stream().map(Object::toString).sorted().toList();
            case List<?> list -> {
                var items = new ArrayList<@Nullable Object>();
                list.forEach(item -> items.add(ordered("", item)));
                yield items;
            }
            default -> value;
        };
    }
}
