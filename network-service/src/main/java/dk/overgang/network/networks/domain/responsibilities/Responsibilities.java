package dk.overgang.network.networks.domain.responsibilities;

import java.util.List;
import java.util.UUID;

/// Who takes over which need of the citizen.
public record Responsibilities(List<Responsibility> all) {

    public static final Responsibilities NONE = new Responsibilities(List.of());

    public Responsibilities {
        all = List.copyOf(all);
    }

    /// What one member has been given.
    public List<Responsibility> of(UUID member) {
        return all.stream().filter(it -> member.equals(it.holderId())).toList();
    }
}
