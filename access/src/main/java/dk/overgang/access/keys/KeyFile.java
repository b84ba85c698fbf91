package dk.overgang.access.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/// One key, in a file of its own and never in the database that it protects.
///
/// @param length in bytes
public record KeyFile(Path path, int length) {

    public boolean exists() {
        return Files.exists(path);
    }

    /// The key as the file holds it.
    ///
    /// @param create whether a missing key may be made: only in a demo, since nobody else would know of it
    /// @throws KeyMissing where it is not there, or holds no such key
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

    /// Whole or not at all, and its owner's alone: who starts at the same moment reads the same key.
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
