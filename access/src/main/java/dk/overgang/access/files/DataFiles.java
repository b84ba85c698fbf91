package dk.overgang.access.files;

import dk.overgang.access.http.body.StrictJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the data files that a municipality may change. A file is right as a whole or refused: an unknown or
/// missing property, a wrong kind of value and whatever the record that it is read into refuses.
public final class DataFiles {

    /// What to do about a fault in a file.
    public static final String REMEDY =
            "Correct that line, or put the shipped file back. docs/data-files.md describes each property.";

    private static final JsonMapper STRICT = StrictJson.mapper(Stream.empty())
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /// For a file that changes a part of another one: what it leaves out stays as it is.
    private static final JsonMapper PARTIAL = STRICT.rebuild()
            .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private DataFiles() {}

    /// What was read, and where it stood.
    public record Read<T>(String file, T content) {}

    /// Reads every file of some patterns, in the order of their names.
    ///
    /// @param patterns like `classpath*:programmes/*.json` or `file:/etc/overgang/programmes/*.json`
    /// @throws DataFileFault for the first fault
    public static <T> List<Read<T>> readAll(ResourcePatternResolver resources, List<String> patterns, Class<T> type) {
        return files(resources, patterns).stream()
                .map(file -> new Read<>(nameOf(file), read(file, type)))
                .toList();
    }

    /// The files of some patterns, unread.
    ///
    /// @throws DataFileFault for a pattern that leads nowhere
    public static List<Resource> files(ResourcePatternResolver resources, List<String> patterns) {
        return patterns.stream()
                .flatMap(pattern -> Arrays.stream(resolve(resources, pattern)))
                .toList();
    }

    private static Resource[] resolve(ResourcePatternResolver resources, String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException missing) {
            throw new DataFileFault(pattern, 0, "there are no such files", "Correct the pattern.", missing);
        }
    }

    /// Reads one file.
    ///
    /// @throws DataFileFault where it cannot be read as a whole
    public static <T> T read(Resource file, Class<T> type) {
        return read(file, type, STRICT);
    }

    /// Reads a file that changes a part of another one: a property that is left out is null. Nothing else is
    /// forgiven.
    ///
    /// @throws DataFileFault where it cannot be read as a whole
    public static <T> T readChanges(Resource file, Class<T> type) {
        return read(file, type, PARTIAL);
    }

    private static <T> T read(Resource file, Class<T> type, JsonMapper mapper) {
        try (var json = file.getInputStream()) {
            return mapper.readValue(json, type);
        } catch (JacksonException wrong) {
            var location = wrong.getLocation();
            var line = location == null ? 0 : Math.max(0, location.getLineNr());
            throw new DataFileFault(nameOf(file), line, what(wrong), REMEDY, wrong);
        } catch (IOException unreadable) {
            throw new DataFileFault(nameOf(file), 0, "the file cannot be read", "Put it there.", unreadable);
        }
    }

    private static String what(JacksonException wrong) {
        var refused = wrong.getCause() instanceof IllegalArgumentException refusal
                ? String.valueOf(refusal.getMessage())
                : plainly(wrong.getOriginalMessage());
        var path = wrong instanceof DatabindException databind
                ? databind.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                        .collect(Collectors.joining("."))
                : "";
        return path.isEmpty() ? refused : path + ": " + refused;
    }

    /// Jackson speaks of Java where a property is missing or has no value.
    private static String plainly(String message) {
        return message.startsWith("Missing creator property") || message.startsWith("Null value for creator property")
                ? "must be given; the object that lacks it ends in this line"
                : message.lines().findFirst().orElse(message);
    }

    /// The name that a fault in the file is told by.
    public static String nameOf(Resource file) {
        var name = file.getFilename();
        return name == null ? file.getDescription() : name;
    }
}
