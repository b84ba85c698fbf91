package dk.overgang.referral.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The keys of this installation, in files of their own and never in the database that they protect.
final class KeyFiles {

    private static final int MASTER_LENGTH = 96;
    private static final int LOOKUP_LENGTH = 32;

    private final KeyProperties properties;

    KeyFiles(KeyProperties properties) {
        this.properties = properties;
    }

    /// Encrypts the data keys, as MongoDB's local key management wants it.
    byte[] master() {
        return read(masterName(1), MASTER_LENGTH);
    }

    /// The first master key and those that followed it, by the names of their providers, the newest last. Older ones
    /// must stay until every data key is wrapped anew.
    SequencedMap<String, byte[]> masters() {
        var _ = master();
        return mastersThere();
    }

    /// The same for an installation that may have none, because a key server holds its master keys.
    SequencedMap<String, byte[]> mastersThere() {
        var masters = new LinkedHashMap<String, byte[]>();
        for (var number = 1; Files.exists(properties.directory().resolve(masterName(number))); number++) {
            var _ = masters.put(number == 1 ? "local" : "local:" + number, read(masterName(number), MASTER_LENGTH));
        }
        return masters;
    }

    /// The next master key: made where keys may be made, else it must have been put there (see `masters`).
    void nextMaster() {
        var _ = read(masterName(masters().size() + 1), MASTER_LENGTH);
    }

    private static String masterName(int number) {
        return number == 1 ? "citizens-master.key" : "citizens-master-%d.key".formatted(number);
    }

    /// Turns a CPR number into what it is found by.
    byte[] lookup(int number) {
        return read(lookupName(number), LOOKUP_LENGTH);
    }

    static String lookupName(int number) {
        return number == 1 ? "citizens-lookup.key" : "citizens-lookup-%d.key".formatted(number);
    }

    private byte[] read(String name, int length) {
        var file = properties.directory().resolve(name);
        try {
            if (properties.create() && !Files.exists(file)) {
                create(file, length);
            }
            if (!Files.exists(file)) {
                throw KeyMissing.file(file + " does not exist");
            }
            var key = Files.readAllBytes(file);
            if (key.length != length) {
                throw KeyMissing.file("%s does not hold %d bytes".formatted(file, length));
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file, int length) throws IOException {
        var key = new byte[length];
        new SecureRandom().nextBytes(key);
        var _ = Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            var _ = Files.write(file, key, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            var _ = Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another instance was faster; its key is as good.
        } catch (UnsupportedOperationException notPosix) {
            // The directory's own rights must do.
        }
    }
}
