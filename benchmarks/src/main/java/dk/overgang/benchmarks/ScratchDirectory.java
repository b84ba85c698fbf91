package dk.overgang.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A place for a demo's data on the disk of this directory, gone when it is no longer needed.
record ScratchDirectory(Path path) implements AutoCloseable {

    static ScratchDirectory make() {
        try {
            return new ScratchDirectory(Files.createTempDirectory(Path.of("benchmarks", "target"), "data")
                    .toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (var all = Files.walk(path)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
