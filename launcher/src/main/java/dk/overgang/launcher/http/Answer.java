package dk.overgang.launcher.http;

import tools.jackson.databind.json.JsonMapper;

/// The answer of a [Route]: a status and JSON.
public record Answer(int status, String json) {
    private static final JsonMapper JSON = new JsonMapper();

    public static Answer ok(Object value) {
        return new Answer(200, JSON.writeValueAsString(value));
    }

    static Answer error(int status, String sentence) {
        return new Answer(status, JSON.writeValueAsString(new Problem(status, sentence)));
    }

    record Problem(int status, String detail) {}
}
