package dk.overgang.systemtests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the platform answered.
public record Reply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String text(String field) {
        return json().path(field).asString("");
    }

    public <T> T as(Class<T> type) {
        return JSON.readValue(body, type);
    }

    /// What was asked went well.
    @CanIgnoreReturnValue
    public Reply ok() {
        assertThat(status).as("status of %s", body).isBetween(200, 299);
        return this;
    }

    @CanIgnoreReturnValue
    public Reply is(int expected) {
        assertThat(status).as("status of %s", body).isEqualTo(expected);
        return this;
    }
}
