package dk.overgang.systemtests.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// MedCom's published sample messages, where a machine has them beside the repository (`shared/medcom`).
record MedComSamples(Path directory) {

    /// The citizen of all samples but one; a national test number.
    static final String CPR = "2509479989";

    /// The citizen of the sample without a legal basis.
    static final String UNSERVED_CPR = "2103009996";

    /// One flow of the official receiver test: messages in order, and how it must end.
    record Flow(String id, List<String> files, String expect) {}

    private record Flows(List<Flow> flows) {}

    private static final Pattern BUNDLE_ID = Pattern.compile("(?:\"id\"\\s*:\\s*|<id value=)\"([^\"]+)\"");
    private static final Pattern HEADER_ID = Pattern.compile("MessageHeader/([A-Za-z0-9.-]{1,64})");

    static Optional<MedComSamples> found() {
        return Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                .map(here -> here.resolve("shared").resolve("medcom"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(MedComSamples::new);
    }

    List<Path> guideBundles(String extension) {
        try (var files = Files.list(directory.resolve("ig-3.0.2"))) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Flow> flows() {
        var file = directory.resolve("receiver-flows").resolve("flows.json");
        return new JsonMapper().readValue(text(file), Flows.class).flows();
    }

    /// A message of a flow, told of that citizen. The files share ids across flows, so each flow has its own;
    /// within a flow and with their odd shapes they stay as they were.
    String message(String file, String flow, String cpr) {
        var path = directory.resolve("receiver-flows").resolve(file + ".json");
        return text(path, flow).replace(CPR, cpr);
    }

    static String text(Path file, String flow) {
        var text = text(file);
        var ids = new LinkedHashSet<String>();
        var bundle = BUNDLE_ID.matcher(text);
        if (bundle.find()) {
            var _ = ids.add(bundle.group(1));
        }
        HEADER_ID.matcher(text).results().map(header -> header.group(1)).forEach(ids::add);
        return Pattern.compile(String.join("|", ids.stream().map(Pattern::quote).toList()))
                .matcher(text)
                .replaceAll(id -> Matcher.quoteReplacement(id.group() + "." + flow));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
