package dk.overgang.launcher.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The directory with all data of a demo, locked by one process at a time.
public final class DataDirectory implements AutoCloseable {
    private static final String KAFKA = "kafka";
    private static final String STORE = "store";
    private static final String CLOCK = "clock";
    static final String KEYS = "keys";
    private static final String IDENTITY = "identity";
    static final String HOSPITAL = "hospital";
    static final String DEMO_DATA = "demo-data";
    static final String WALK = "walk";

    /// Only these are deleted, because a wrong `CTI_DATA` may be a directory with other files.
    private static final List<String> OURS = List.of(KAFKA, STORE, CLOCK, KEYS, IDENTITY, HOSPITAL, DEMO_DATA, WALK);

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    public static DataDirectory hold(Path root) {
        try {
            var _ = Files.createDirectories(root);
            var file = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw new SetupError("Another demo uses the data in %s: stop it, or set CTI_DATA to another directory."
                        .formatted(root));
            }
            var _ = Files.writeString(
                    root.resolve("process"),
                    String.valueOf(ProcessHandle.current().pid()));
            return new DataDirectory(root, file);
        } catch (IOException e) {
            throw new SetupError(
                    "The data directory %s cannot be used: set CTI_DATA to one that can be written.".formatted(root),
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /// Whether a first start was completed; its services then made their keys.
    public boolean isInUse() {
        return Files.exists(root.resolve(DEMO_DATA));
    }

    /// Data without their keys cannot be read, and new keys beside them would only hide that.
    public void mustHaveKeys() {
        if (isInUse() && !Files.exists(keys())) {
            throw new SetupError(
                    "The keys of the data in %s are missing: put them back into %s, or begin anew with ./cti demo --fresh."
                            .formatted(root, keys()));
        }
    }

    public void empty() {
        OURS.stream().map(root::resolve).filter(Files::exists).forEach(DataDirectory::remove);
    }

    public Path kafka() {
        return root.resolve(KAFKA);
    }

    public Path store() {
        return root.resolve(STORE).resolve("documents.mv.db");
    }

    public Path clock() {
        return root.resolve(CLOCK);
    }

    public Path keys() {
        return root.resolve(KEYS);
    }

    public Path identity() {
        return root.resolve(IDENTITY);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static void remove(Path tree) {
        try (var all = Files.walk(tree)) {
            // What a directory holds before the directory.
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
