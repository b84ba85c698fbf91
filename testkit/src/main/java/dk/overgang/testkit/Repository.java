package dk.overgang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The files of this repository, for tests of documents and of files that are generated from the code.
public final class Repository {

    /// With `-Ddocs.write=true` a generated file is written instead of compared.
    private static final String WRITE = "docs.write";

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".cti", ".idea", ".vscode", "node_modules");
    private static final Path ROOT = findRoot();

    private Repository() {}

    public static Path root() {
        return ROOT;
    }

    public static Path path(String first, String... more) {
        return ROOT.resolve(Path.of(first, more));
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All files whose name ends so, without what builds and editors leave.
    public static List<Path> files(String ending) {
        return files(ROOT, ending);
    }

    /// The same below a directory, in the order of their paths.
    public static List<Path> files(Path directory, String ending) {
        var found = new ArrayList<Path>();
        try {
            var _ = Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    /// Fails when a generated file is not what it would be if it were generated now, and says how to write it
    /// anew.
    public static void assertGenerated(Path file, String text) {
        if (Boolean.getBoolean(WRITE)) {
            write(file, text);
        }
        assertThat(Files.exists(file) ? text(file) : "")
                .as("%s is not up to date: write it with ./cti docs", ROOT.relativize(file))
                .isEqualTo(text);
    }

    private static void write(Path file, String text) {
        try {
            var _ = Files.createDirectories(Objects.requireNonNull(file.getParent()));
            var _ = Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(here -> Files.exists(here.resolve("docker-compose.yml")))
                .findFirst()
                .orElseThrow();
    }
}
