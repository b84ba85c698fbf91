package dk.overgang.access.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.function.BooleanSupplier;

/// A file that holds one key. It is never in the database that the key protects.
///
/// @param length in bytes
public record KeyFile(Path path, int length) {

    public boolean exists() {
        return Files.exists(path);
    }

    /// The key as the file holds it.
    ///
    /// @param create whether a missing key is made; only for demos, since no other machine would have the same key
    /// @throws KeyMissing where the file is missing or does not hold `length` bytes
    public byte[] read(boolean create) {
        try {
            if (create && !exists()) {
                make();
            }
            if (!exists()) {
                throw KeyMissing.file(path + " does not exist");
            }
            var key = Files.readAllBytes(path);
            if (key.length != length) {
                throw KeyMissing.file("%s does not hold %d bytes".formatted(path, length));
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same, but no key is made where the database holds what was made with the one that is missing.
    ///
    /// @param isNeeded looks into the database; it is only asked where there is no file
    /// @throws KeyMissing where the file is missing and needed
    public byte[] read(boolean create, BooleanSupplier isNeeded) {
        if (!exists() && isNeeded.getAsBoolean()) {
            throw KeyMissing.lost(path + " does not exist, and the database holds what was made with it");
        }
        return read(create);
    }

    /// The file is written whole before it gets its name and is readable by its owner only. Of several processes
    /// that start at once, one makes the key and all read it.
    private void make() throws IOException {
        var key = new byte[length];
        new SecureRandom().nextBytes(key);
        var directory = Files.createDirectories(path.toAbsolutePath().getParent());
        var draft = Files.createTempFile(directory, "new-", ".key-draft");
        try {
            var _ = Files.write(draft, key, StandardOpenOption.WRITE);
            var _ = Files.createLink(path, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another instance was faster; its key is as good.
        } finally {
            Files.delete(draft);
        }
    }
}
