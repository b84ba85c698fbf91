package dk.overgang.benchmarks.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A directory for a demo's data below `benchmarks/target`, deleted when closed.
public record ScratchDirectory(Path path) implements AutoCloseable {

    public static ScratchDirectory make() {
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
