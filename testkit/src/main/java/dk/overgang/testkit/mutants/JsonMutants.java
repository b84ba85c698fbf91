package dk.overgang.testkit.mutants;

import dk.overgang.testkit.mutants.Mutant.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every member and every item of a JSON message removed, emptied, doubled, made strange and given a
/// modifierExtension. A doubled member stands twice under one name.
public final class JsonMutants {

    private static final List<String> STRANGE_SHAPES = List.of(
            "null",
            "42",
            "true",
            "-1e9999",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[\"x\"]",
            "{\"a\":{\"b\":[1]}}",
            "[{\"x\":\"y\"}]",
            "{\"resourceType\":\"Nonsense\"}",
            "\"\\u0000\\uD800\"");

    private record Spot(JsonNode node, String path, boolean hidesHeaderId) {}

    private final JsonNode root;
    private final Random random;

    private JsonMutants(JsonNode root, Random random) {
        this.root = root;
        this.random = random;
    }

    public static Stream<Mutant> of(String message, long seed) {
        var mutants = new JsonMutants(JsonMapper.shared().readTree(message), new Random(seed));
        return mutants.spots().stream().flatMap(mutants::of);
    }

    private List<Spot> spots() {
        var spots = new ArrayList<Spot>();
        collect(root, "", spots);
        return spots;
    }

    private void collect(JsonNode node, String path, List<Spot> spots) {
        for (var member : node.properties()) {
            add(member.getValue(), path + "." + member.getKey(), spots);
        }
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            add(node.get(i), path + "[" + i + "]", spots);
        }
    }

    private void add(JsonNode node, String path, List<Spot> spots) {
        spots.add(new Spot(node, path, isOnTheWayToTheHeaderId(node)));
        collect(node, path, spots);
    }

    private boolean isOnTheWayToTheHeaderId(JsonNode node) {
        for (var entry : root.path("entry")) {
            var header = entry.path("resource");
            if (header.path("resourceType").asString("").equals("MessageHeader")) {
                return Stream.of(root.path("entry"), entry, header, header.path("resourceType"), header.path("id"))
                        .anyMatch(step -> isSame(step, node));
            }
        }
        return false;
    }

    private Stream<Mutant> of(Spot spot) {
        return Arrays.stream(Change.values())
                .filter(change -> change != Change.MODIFIED || !spot.node().isArray())
                .map(change -> new Mutant(
                        spot.path(),
                        change,
                        spot.hidesHeaderId() && change != Change.MODIFIED,
                        () -> write(root, spot.node(), change)));
    }

    private String write(JsonNode node, JsonNode target, Change change) {
        if (node.isArray()) {
            return node.valueStream()
                    .flatMap(
                            item -> isSame(item, target) ? items(item, change) : Stream.of(write(item, target, change)))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(member -> isSame(member.getValue(), target)
                            ? members(member, change)
                            : Stream.of(member(member.getKey(), write(member.getValue(), target, change))))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return node.toString();
    }

    private Stream<String> items(JsonNode item, Change change) {
        return switch (change) {
            case REMOVED -> Stream.empty();
            case EMPTIED -> Stream.of(emptied(item));
            case DOUBLED -> Stream.of(item.toString(), item.toString());
            case STRANGE -> Stream.of(strange());
            case MODIFIED -> Stream.of(modified(item));
        };
    }

    private Stream<String> members(Map.Entry<String, JsonNode> member, Change change) {
        var name = member.getKey();
        var value = member.getValue();
        return switch (change) {
            case REMOVED -> Stream.empty();
            case EMPTIED -> Stream.of(member(name, emptied(value)));
            case DOUBLED -> Stream.of(member(name, value.toString()), member(name, value.toString()));
            case STRANGE -> Stream.of(member(name, strange()));
            case MODIFIED ->
                value.isObject()
                        ? Stream.of(member(name, modified(value)))
                        : Stream.of(member(name, value.toString()), member("_" + name, "{" + modifier() + "}"));
        };
    }

    /// Two places may hold equal values.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(JsonNode node, JsonNode other) {
        return node == other;
    }

    private String emptied(JsonNode node) {
        return random.nextInt(4) == 0 ? "null" : node.isArray() ? "[]" : node.isObject() ? "{}" : "\"\"";
    }

    private String strange() {
        return random.nextBoolean()
                ? "\"" + Mutant.strange(random) + "\""
                : STRANGE_SHAPES.get(random.nextInt(STRANGE_SHAPES.size()));
    }

    private static String modified(JsonNode node) {
        return node.isEmpty()
                ? "{" + modifier() + "}"
                : "{" + modifier() + "," + node.toString().substring(1);
    }

    private static String modifier() {
        return "\"modifierExtension\":[{\"url\":\"%s\",\"valueBoolean\":true}]".formatted(Mutant.UNKNOWN_MODIFIER);
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":" + value;
    }
}
