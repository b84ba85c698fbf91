package dk.overgang.referral.keys;

import dk.overgang.access.keys.KeyFile;
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

    /// The first master key and those that followed it, by the names of their providers, the newest last. Older
    /// ones must stay until every data key is wrapped anew.
    SequencedMap<String, byte[]> masters() {
        var _ = master();
        return mastersThere();
    }

    /// The same for an installation that may have none, because a key server holds its master keys.
    SequencedMap<String, byte[]> mastersThere() {
        var masters = new LinkedHashMap<String, byte[]>();
        for (var number = 1; file(masterName(number), MASTER_LENGTH).exists(); number++) {
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
        return file(name, length).read(properties.create());
    }

    private KeyFile file(String name, int length) {
        return new KeyFile(properties.directory().resolve(name), length);
    }
}
