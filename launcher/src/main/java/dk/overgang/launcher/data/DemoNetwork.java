package dk.overgang.launcher.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// What the demo's network-service is given, as the bodies of its requests; invented like the citizens.
///
/// @param members a relative, a clinic and a drop-in centre
/// @param plan a long-term plan
public record DemoNetwork(
        List<Map<String, Object>> offers,
        List<Map<String, Object>> partners,
        List<Map<String, Object>> members,
        Map<String, Object> plan) {

    public static DemoNetwork read() {
        try (var file = Objects.requireNonNull(DemoNetwork.class.getResourceAsStream("/demo-network.json"))) {
            return new JsonMapper().readValue(file, DemoNetwork.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
