package dk.overgang.access.log.recording;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the citizens that an answer shows in the answered object: every `citizenId` at any depth of what the
/// object looks like as JSON. So no controller can forget to name them, and the form in which the answer is sent
/// does not matter.
final class CitizenIdExtractor {

    private static final String FIELD = "citizenId";

    private final JsonMapper json;

    CitizenIdExtractor(JsonMapper json) {
        this.json = json;
    }

    /// The citizens that an answer shows, each once.
    ///
    /// @throws IllegalArgumentException where a `citizenId` is no UUID; such an answer must not be sent
    List<UUID> in(@Nullable Object answer) {
        JsonNode tree = json.valueToTree(answer);
        return tree.findValues(FIELD).stream()
                .filter(id -> !id.isNull())
                .map(id -> UUID.fromString(id.asString()))
                .distinct()
                .toList();
    }
}
