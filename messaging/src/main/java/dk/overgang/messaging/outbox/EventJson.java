package dk.overgang.messaging.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads the JSON of events: null values are left out, and unknown fields are skipped, so that a
/// producer may add fields.
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    public static String write(Object data) {
        return MAPPER.writeValueAsString(data);
    }

    public static <T> T read(byte[] json, Class<T> view) {
        return MAPPER.readValue(json, view);
    }
}
