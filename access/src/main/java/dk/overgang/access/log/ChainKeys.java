package dk.overgang.access.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys of this installation's chains, in files outside the database: the first and those that followed it. Older
/// ones stay as long as there are chains to be read with them.
record ChainKeys(List<ChainKey> all) {

    private static final int LENGTH = 32;

    ChainKeys {
        all = List.copyOf(all);
    }

    /// @param create whether a missing first key may be made: only in a demo, since nobody else would know of it
    static ChainKeys in(Path directory, boolean create) {
        try {
            if (create && !Files.exists(file(directory, 1))) {
                make(file(directory, 1));
            }
            var keys = new ArrayList<ChainKey>();
            do {
                var number = keys.size() + 1;
                keys.add(ChainKey.of(number, read(file(directory, number))));
            } while (Files.exists(file(directory, keys.size() + 1)));
            return new ChainKeys(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With which a chain begins from now on.
    ChainKey newest() {
        return all.getLast();
    }

    Optional<ChainKey> numbered(int number) {
        return all.stream().filter(key -> key.number() == number).findFirst();
    }

    private static Path file(Path directory, int number) {
        return directory.resolve(number == 1 ? "access-log.key" : "access-log-%d.key".formatted(number));
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    file + " does not exist: put the installation's key there (OVERGANG_KEYS names the directory),"
                            + " or for a trial let one be made with OVERGANG_KEYS_CREATE=true");
        }
        var key = Files.readAllBytes(file);
        if (key.length != LENGTH) {
            throw new IllegalStateException("%s does not hold %d bytes".formatted(file, LENGTH));
        }
        return key;
    }

    /// Whole or not at all: services that start at once read the same key.
    private static void make(Path file) throws IOException {
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        var _ = Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "access-log", ".new");
        try {
            var _ = Files.write(draft, key, StandardOpenOption.WRITE);
            var _ = Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another instance was faster; its key is as good.
        } finally {
            Files.delete(draft);
        }
    }
}
