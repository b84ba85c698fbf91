package dk.overgang.network.networks.domain.meetings;

import dk.overgang.network.networks.domain.facts.ConsentFacts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is invited to a meeting, or was there.
///
/// @param organisations ids of offers and partners
/// @param bodies codes of bodies that have no id here
/// @param roles the citizen, the worker and others of whom only the part they play is noted
public record Participants(List<Invited> members, List<UUID> organisations, List<String> bodies, List<Role> roles) {

    public static final Participants NOBODY = new Participants(List.of(), List.of(), List.of(), List.of());

    /// A member of the network, and the very consent under which it is involved.
    public record Invited(UUID member, UUID consent) {}

    /// Which part somebody plays.
    public enum Role {
        CITIZEN,
        WORKER,
        /// The worker of the support that goes on after the course.
        NEW_SUPPORTER,
        CASEWORKER,
        JOB_CENTRE,
        WARD,
        TREATMENT,
        GP,
        LEADER,
        OTHER;

        private boolean isAnother() {
            return this != CITIZEN && this != WORKER;
        }
    }

    public Participants {
        members = members.stream().distinct().toList();
        organisations = organisations.stream().distinct().toList();
        bodies = bodies.stream().distinct().toList();
        roles = roles.stream().distinct().sorted().toList();
    }

    static Participants ofMember(@Nullable UUID member, @Nullable UUID consent) {
        return member == null || consent == null
                ? NOBODY
                : new Participants(List.of(new Invited(member, consent)), List.of(), List.of(), List.of());
    }

    /// Those without the members whose consent has ended.
    Participants permitted(List<ConsentFacts> consents) {
        var permitted = members.stream()
                .filter(one -> consents.stream()
                        .anyMatch(it -> it.isInForce() && it.consentId().equals(one.consent())))
                .toList();
        return new Participants(permitted, organisations, bodies, roles);
    }

    /// Whether nobody but the citizen and the worker is among them.
    boolean isWithoutOthers() {
        return members.isEmpty()
                && organisations.isEmpty()
                && bodies.isEmpty()
                && roles.stream().noneMatch(Role::isAnother);
    }

    /// The same with one more part.
    Participants and(Role role) {
        return new Participants(
                members,
                organisations,
                bodies,
                Stream.concat(roles.stream(), Stream.of(role)).toList());
    }

    public List<UUID> memberIds() {
        return members.stream().map(Invited::member).toList();
    }

    /// Whether the one with this id, or else with this code, is among them.
    public boolean contain(@Nullable UUID id, @Nullable String body) {
        return Optional.ofNullable(id)
                .map(known -> memberIds().contains(known) || organisations.contains(known))
                .orElseGet(() -> body != null && bodies.contains(body));
    }
}
