package dk.overgang.referral.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/// That somebody said of two citizens that they are one person, or took it back. Both stay as they are.
///
/// @param acts who said what when, the newest last
@Document(Link.COLLECTION)
@TypeAlias("link")
record Link(@Id String pair, List<UUID> citizens, boolean linked, List<Act> acts) {

    static final String COLLECTION = "citizenLinks";

    record Act(boolean linked, String by, Instant at) {}

    /// The same from both sides.
    static String pair(UUID one, UUID other) {
        return Stream.of(one, other).map(UUID::toString).sorted().collect(Collectors.joining("/"));
    }

    UUID other(UUID citizen) {
        return citizens.getFirst().equals(citizen) ? citizens.getLast() : citizens.getFirst();
    }
}
