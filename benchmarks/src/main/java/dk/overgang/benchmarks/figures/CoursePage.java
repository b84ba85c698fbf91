package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.LoadClient;
import dk.overgang.launcher.setup.SetupError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a worker's screen asks for when a course is opened, one request after the other.
///
/// @param parts as they follow the address of the course
record CoursePage(LoadClient client, List<String> parts) {
    /// The name of all requests together.
    static final String WHOLE = "the whole page";

    private static final List<String> ALL =
            List.of("", "/timeline", "/checklist", "/plan", "/contacts", "/measurements");

    /// Of those parts that the demo has.
    ///
    /// @param known any course
    static CoursePage of(LoadClient client, UUID known) {
        return new CoursePage(
                client, ALL.stream().filter(part -> client.knows(known, part)).toList());
    }

    /// The names of the parts that the demo has not.
    List<String> lacking() {
        return ALL.stream()
                .filter(part -> !parts.contains(part))
                .map(CoursePage::name)
                .toList();
    }

    /// How long each request took and the whole page, in nanoseconds and by name.
    Map<String, Long> read(UUID course) {
        var taken = new LinkedHashMap<String, Long>();
        var whole = Growth.timed(() -> parts.forEach(part -> {
            var _ = taken.put(name(part), Growth.timed(() -> {
                var _ = client.readCourse(course, part);
            }));
        }));
        taken.put(WHOLE, whole);
        return taken;
    }

    /// Makes sure that a copy is shown as its original is. They differ in ids, which are all of one length.
    ///
    /// @throws SetupError when it is not
    void mustBeAlike(UUID original, UUID copy) {
        for (var part : parts) {
            var shown = length(original, part);
            var copied = length(copy, part);
            if (shown != copied) {
                throw new SetupError("The copy of a course is not shown as its original: %s has %d letters and not %d."
                        .formatted(name(part), copied, shown));
            }
        }
    }

    private int length(UUID course, String part) {
        return client.readCourse(course, part).body().toString().length();
    }

    private static String name(String part) {
        return "GET /courses/{id}" + part;
    }
}
