package dk.overgang.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;

/// The municipalities as a file of lines `code;name;sor;gln;cvr`, where `#` starts a comment.
final class MunicipalityFile {

    private MunicipalityFile() {}

    static Municipalities read(Resource file) {
        try {
            return new Municipalities(file.getContentAsString(UTF_8)
                    .lines()
                    .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                    .map(MunicipalityFile::municipality)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the municipalities from " + file, e);
        }
    }

    private static Municipality municipality(String line) {
        var columns = line.split(";", -1);
        return new Municipality(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
