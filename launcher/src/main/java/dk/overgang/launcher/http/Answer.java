package dk.overgang.launcher.http;

import tools.jackson.databind.json.JsonMapper;

/// The answer of a [Route].
///
/// @param type of the body
public record Answer(int status, String type, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    /// An answer in JSON.
    public Answer(int status, String json) {
        this(status, "application/json", json);
    }

    /// A page for a person.
    public static Answer html(String page) {
        return new Answer(200, "text/html;charset=UTF-8", page);
    }

    public static Answer ok(Object value) {
        return new Answer(200, JSON.writeValueAsString(value));
    }

    static Answer error(int status, String sentence) {
        return new Answer(status, JSON.writeValueAsString(new Problem(status, sentence)));
    }

    record Problem(int status, String detail) {}
}
