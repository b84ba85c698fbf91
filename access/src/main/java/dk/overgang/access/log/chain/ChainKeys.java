package dk.overgang.access.log.chain;

import dk.overgang.access.keys.KeyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All chain keys of this installation, in files outside the database (`access-log.key`, `access-log-2.key` and so
/// on). Older keys stay as long as there are chains to be verified with them.
record ChainKeys(List<ChainKey> all) {

    private static final int LENGTH = 32;

    ChainKeys {
        all = List.copyOf(all);
    }

    /// Reads the keys of a directory in the order of their numbers.
    ///
    /// @param create whether a missing first key is made; for demos only
    static ChainKeys in(Path directory, boolean create) {
        var keys = new ArrayList<>(List.of(ChainKey.of(1, file(directory, 1).read(create))));
        while (file(directory, keys.size() + 1).exists()) {
            var number = keys.size() + 1;
            keys.add(ChainKey.of(number, file(directory, number).read(false)));
        }
        return new ChainKeys(keys);
    }

    /// The key with which new chains begin.
    ChainKey newest() {
        return all.getLast();
    }

    Optional<ChainKey> numbered(int number) {
        return all.stream().filter(key -> key.number() == number).findFirst();
    }

    private static KeyFile file(Path directory, int number) {
        var name = number == 1 ? "access-log.key" : "access-log-%d.key".formatted(number);
        return new KeyFile(directory.resolve(name), LENGTH);
    }
}
