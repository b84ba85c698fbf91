package dk.overgang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The files of this module: fonts and the style that all documents share.
final class Resources {

    private Resources() {}

    static byte[] bytes(String name) {
        try (var file = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), UTF_8);
    }
}
