package dk.overgang.referral.keys;

import dk.overgang.access.keys.KeyFile;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BiPredicate;

/// The keys of this installation, in files of their own and never in the database that they protect.
final class KeyFiles {

    /// What a key is for.
    enum Kind {
        /// Encrypts the data keys, as MongoDB's local key management wants it.
        MASTER("citizens-master", 96),
        /// Turns a CPR number into what it is found by.
        LOOKUP("citizens-lookup", 32);

        private final String name;
        private final int length;

        Kind(String name, int length) {
            this.name = name;
            this.length = length;
        }

        String fileName(int number) {
            return number == 1 ? name + ".key" : "%s-%d.key".formatted(name, number);
        }
    }

    private final KeyProperties properties;
    private final BiPredicate<Kind, Integer> isNeeded;

    /// The files in the directory that the properties name.
    ///
    /// @param isNeeded whether the database holds what was made with the key of that kind and number, which is then
    ///     never made anew
    KeyFiles(KeyProperties properties, BiPredicate<Kind, Integer> isNeeded) {
        this.properties = properties;
        this.isNeeded = isNeeded;
    }

    byte[] master() {
        return read(Kind.MASTER, 1);
    }

    /// The first master key and those that followed it, by the names of their providers, the newest last. Older
    /// ones must stay until every data key is wrapped anew.
    SequencedMap<String, byte[]> masters() {
        var _ = master();
        return mastersThere();
    }

    /// The same for an installation that may have none, because a key server holds its master keys.
    SequencedMap<String, byte[]> mastersThere() {
        var masters = new LinkedHashMap<String, byte[]>();
        for (var number = 1; file(Kind.MASTER, number).exists(); number++) {
            var _ = masters.put(provider(number), read(Kind.MASTER, number));
        }
        return masters;
    }

    /// The next master key: made where keys may be made, else it must have been put there (see `masters`).
    void nextMaster() {
        var _ = read(Kind.MASTER, masters().size() + 1);
    }

    byte[] lookup(int number) {
        return read(Kind.LOOKUP, number);
    }

    /// The driver's name of a master key in a file.
    static String provider(int number) {
        return number == 1 ? "local" : "local:" + number;
    }

    private byte[] read(Kind kind, int number) {
        return file(kind, number).read(properties.create(), () -> isNeeded.test(kind, number));
    }

    private KeyFile file(Kind kind, int number) {
        return new KeyFile(properties.directory().resolve(kind.fileName(number)), kind.length);
    }
}
