package dk.overgang.launcher.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/// A key of the demo in a file that only its owner can read; made where the file is missing.
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    @FunctionalInterface
    interface Maker {
        JWK make() throws JOSEException;
    }

    static JWK in(Path file, Maker maker) {
        try {
            if (!Files.exists(file)) {
                write(file, maker.make());
            }
            return JWK.parse(Files.readString(file));
        } catch (IOException | JOSEException | ParseException e) {
            throw new SetupError(
                    "The signing key %s cannot be read or made: remove it or look at the rights.".formatted(file), e);
        }
    }

    private static void write(Path file, JWK key) throws IOException {
        var _ = Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        var _ = Files.deleteIfExists(unfinished);
        // With these rights before the first byte; where a file system knows none (Windows), the directory's hold.
        var _ = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createFile(unfinished);
        var _ = Files.writeString(unfinished, key.toJSONString());
        var _ = Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
