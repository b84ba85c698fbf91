package dk.overgang.portal.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is sent to a service: what was left out is not named.
public final class Body {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Body() {}

    public static Body empty() {
        return new Body();
    }

    public static Body of(String name, @Nullable Object value) {
        return new Body().and(name, value);
    }

    public Body and(String name, @Nullable Object value) {
        var body = new Body();
        body.fields.putAll(fields);
        if (value != null) {
            var _ = body.fields.put(name, value);
        }
        return body;
    }

    public Map<String, Object> json() {
        return Map.copyOf(fields);
    }
}
