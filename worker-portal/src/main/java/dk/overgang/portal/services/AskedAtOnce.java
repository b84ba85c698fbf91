package dk.overgang.portal.services;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The ids that one call about many may name: the services answer up to a hundred at once.
public final class AskedAtOnce {

    private static final int MOST = 100;

    private AskedAtOnce() {}

    /// All ids once, in parts of one call each; none where there are no ids.
    public static Stream<List<UUID>> of(Collection<UUID> wanted) {
        var ids = wanted.stream().distinct().sorted().toList();
        return Stream.iterate(0, from -> from < ids.size(), from -> from + MOST)
                .map(from -> ids.subList(from, Math.min(ids.size(), from + MOST)));
    }
}
