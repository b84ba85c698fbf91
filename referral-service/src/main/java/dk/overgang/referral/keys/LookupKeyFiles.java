package dk.overgang.referral.keys;

import dk.overgang.access.keys.KeyFile;
import dk.overgang.encryption.KeyProperties;
import java.util.function.IntPredicate;

/// The keys that turn a CPR number into what it is found by, in files of their own and never in the database.
final class LookupKeyFiles {

    /// In bytes.
    private static final int LENGTH = 32;

    private final KeyProperties properties;
    private final IntPredicate isNeeded;

    /// The files in the directory that the properties name.
    ///
    /// @param isNeeded whether the database holds what was made with the key of that number, which is then never
    ///     made anew
    LookupKeyFiles(KeyProperties properties, IntPredicate isNeeded) {
        this.properties = properties;
        this.isNeeded = isNeeded;
    }

    byte[] lookup(int number) {
        return new KeyFile(properties.directory().resolve(fileName(number)), LENGTH)
                .read(properties.create(), () -> isNeeded.test(number));
    }

    static String fileName(int number) {
        return number == 1 ? "citizens-lookup.key" : "citizens-lookup-%d.key".formatted(number);
    }
}
