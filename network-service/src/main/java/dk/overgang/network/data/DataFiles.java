package dk.overgang.network.data;

import dk.overgang.access.http.body.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the data files that a municipality may change. A file is right as a whole or refused: an unknown or missing
/// property, a wrong kind of value and whatever the record that it is read into refuses.
public final class DataFiles {

    private static final JsonMapper STRICT = StrictJson.mapper(Stream.empty())
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private DataFiles() {}

    /// Reads one file.
    ///
    /// @throws IllegalStateException where it cannot be read as a whole; the message names file, line and fault
    public static <T> T read(Resource file, Class<T> type) {
        try (var json = file.getInputStream()) {
            return STRICT.readValue(json, type);
        } catch (JacksonException wrong) {
            var location = wrong.getLocation();
            var line = location == null ? 0 : Math.max(0, location.getLineNr());
            throw new IllegalStateException(
                    "%s, line %d: %s%s".formatted(file.getDescription(), line, path(wrong), wrong.getOriginalMessage()),
                    wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.getDescription() + ": the file cannot be read", unreadable);
        }
    }

    private static String path(JacksonException wrong) {
        return wrong instanceof DatabindException databind
                        && !databind.getPath().isEmpty()
                ? databind.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                        .collect(Collectors.joining(".", "", ": "))
                : "";
    }
}
