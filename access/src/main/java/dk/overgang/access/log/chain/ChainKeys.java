package dk.overgang.access.log.chain;

import dk.overgang.access.keys.KeyFile;
import dk.overgang.access.keys.KeyMissing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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
    /// @param isNeeded whether there are chains that a key has made
    /// @throws KeyMissing where the first key is missing, and may not be made or is needed
    static ChainKeys in(Path directory, boolean create, BooleanSupplier isNeeded) {
        var keys = new ArrayList<>(List.of(ChainKey.of(1, file(directory, 1).read(create, isNeeded))));
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

    /// Refuses keys that are others than those of the newest chains: what is written from now on could not be verified
    /// together with what was written before. One chain that fits is enough, since a chain may have been changed.
    ///
    /// @throws KeyMissing where no chain fits
    void mustFit(List<Chain> newest) {
        var known = newest.stream()
                .filter(chain -> numbered(chain.key()).isPresent())
                .toList();
        if (!known.isEmpty() && known.stream().noneMatch(this::hasSealed)) {
            throw KeyMissing.lost(
                    "access-log.key (or a later one) is not the one that the access log was written with");
        }
    }

    private boolean hasSealed(Chain chain) {
        return numbered(chain.key()).filter(chain::isSealed).isPresent();
    }

    private static KeyFile file(Path directory, int number) {
        var name = number == 1 ? "access-log.key" : "access-log-%d.key".formatted(number);
        return new KeyFile(directory.resolve(name), LENGTH);
    }
}
