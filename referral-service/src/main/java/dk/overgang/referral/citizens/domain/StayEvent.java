package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.stays.domain.HospitalHistory.Told;
import dk.overgang.referral.stays.domain.Stay;
import dk.overgang.referral.stays.domain.Stay.State;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a notice changed in a citizen's stays or life; a notice that changes neither has nothing to tell.
public sealed interface StayEvent {

    record StayStarted(UUID stayId) implements StayEvent {}

    record StayChanged(UUID stayId) implements StayEvent {}

    record StayEnded(UUID stayId) implements StayEvent {}

    record StayCancelled(UUID stayId) implements StayEvent {}

    record CitizenDied() implements StayEvent {}

    record DeathCancelled() implements StayEvent {}

    /// A stay that vanished was joined to another, which changed thereby and is told.
    static List<StayEvent> between(Citizen before, Citizen after) {
        if (before.hospital().equals(after.hospital())) {
            return List.of();
        }
        var then = before.hospital().told();
        var now = after.hospital().told();
        Map<UUID, Stay> known = then.stays().stream().collect(Collectors.toMap(Stay::id, Function.identity()));
        var stays = now.stays().stream()
                .filter(stay -> !stay.equals(known.get(stay.id())))
                .map(stay -> known.containsKey(stay.id()) ? changed(known.get(stay.id()), stay) : appeared(stay));
        return Stream.concat(stays, life(then, now)).toList();
    }

    private static StayEvent appeared(Stay stay) {
        return switch (stay.state()) {
            case ACUTE, ADMITTED, ON_LEAVE -> new StayStarted(stay.id());
            case DISCHARGED, DECEASED -> new StayEnded(stay.id());
            case CANCELLED -> new StayCancelled(stay.id());
        };
    }

    private static StayEvent changed(Stay before, Stay after) {
        return switch (after.state()) {
            case CANCELLED -> new StayCancelled(after.id());
            case DISCHARGED, DECEASED -> isOver(before) ? new StayChanged(after.id()) : new StayEnded(after.id());
            case ACUTE, ADMITTED, ON_LEAVE -> new StayChanged(after.id());
        };
    }

    private static boolean isOver(Stay stay) {
        return stay.state() == State.DISCHARGED || stay.state() == State.DECEASED;
    }

    private static Stream<StayEvent> life(Told before, Told after) {
        var day = after.deceasedAt().map(DanishDay::of);
        if (before.deceasedAt().map(DanishDay::of).equals(day)) {
            return Stream.empty();
        }
        return Stream.of(day.isPresent() ? new CitizenDied() : new DeathCancelled());
    }
}
