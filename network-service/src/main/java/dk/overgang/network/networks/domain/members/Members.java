package dk.overgang.network.networks.domain.members;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All members of a network, also those that were tried and ended.
public record Members(List<Member> all) {

    public static final Members NONE = new Members(List.of());

    public Members {
        all = List.copyOf(all);
    }

    public Optional<Member> find(UUID id) {
        return all.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
