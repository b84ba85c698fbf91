package dk.overgang.referral.fhir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What MedCom published, where it lies beside the repository (`shared/medcom`, or the property `medcom`).
final class MedComFiles {

    private MedComFiles() {}

    static Optional<Path> directory() {
        var here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        var beside = Stream.iterate(here, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("medcom"));
        return Stream.concat(Optional.ofNullable(System.getProperty("medcom")).map(Path::of).stream(), beside)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
