package dk.overgang.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The files that MedCom published, where they lie beside the repository (`shared/medcom`) or in the directory
/// that the system property `medcom` names; elsewhere the tests that need them are skipped.
public final class MedComFiles {

    private MedComFiles() {}

    public static Optional<Path> directory() {
        var here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        var beside = Stream.iterate(here, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("medcom"));
        return Stream.concat(Optional.ofNullable(System.getProperty("medcom")).map(Path::of).stream(), beside)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
