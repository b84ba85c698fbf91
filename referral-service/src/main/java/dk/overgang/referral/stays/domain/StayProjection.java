package dk.overgang.referral.stays.domain;

import static dk.overgang.referral.stays.domain.Stay.Kind.INPATIENT;
import static dk.overgang.referral.stays.domain.Stay.State.ACUTE;
import static dk.overgang.referral.stays.domain.Stay.State.ADMITTED;
import static dk.overgang.referral.stays.domain.Stay.State.DECEASED;
import static dk.overgang.referral.stays.domain.Stay.State.DISCHARGED;
import static dk.overgang.referral.stays.domain.Stay.State.ON_LEAVE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The stays that follow from moments in their order (standards 1.5).
final class StayProjection {

    private final List<Stay> stays = new ArrayList<>();

    static List<Stay> over(List<StayTransition> moments) {
        var fold = new StayProjection();
        moments.forEach(fold::apply);
        return List.copyOf(fold.stays);
    }

    private void apply(StayTransition now) {
        switch (now.type()) {
            case ACUTE_STARTED -> startAcute(now);
            case ADMITTED -> admit(now);
            case LEAVE_STARTED -> inWard(now).ifPresent(stay -> replace(stay, stay.in(ON_LEAVE)));
            case LEAVE_ENDED -> inWard(now).ifPresent(stay -> replace(stay, stay.in(ADMITTED)));
            case ACUTE_ENDED, DISCHARGED ->
                open(stay -> stay.isAt(now.episode()))
                        .ifPresent(stay -> replace(stay, stay.ended(DISCHARGED, now.at())));
            case DIED -> stays.replaceAll(stay -> stay.isOpen() ? stay.ended(DECEASED, now.at()) : stay);
        }
    }

    /// An acute visit of an inpatient's own episode changes nothing: only a discharge ends a stay.
    private void startAcute(StayTransition now) {
        if (open(stay -> stay.isAt(now.episode())).isEmpty()) {
            var _ = stays.add(newStay(now, Stay.Kind.ACUTE, ACUTE));
        }
    }

    /// While an inpatient stay is open it is a transfer (only the receiving hospital tells): one continuous stay
    /// (E4).
    private void admit(StayTransition now) {
        var transferred = open(stay -> stay.kind() == INPATIENT);
        var acute = open(stay -> stay.kind() == Stay.Kind.ACUTE && stay.isAt(now.episode()));
        if (transferred.isPresent()) {
            replace(transferred.get(), transferred.get().movedTo(now.episode(), now.hospital()));
            acute.ifPresent(stays::remove);
        } else if (acute.isPresent()) {
            replace(acute.get(), acute.get().admitted(now));
        } else {
            var _ = stays.add(newStay(now, INPATIENT, ADMITTED));
        }
    }

    private Stay newStay(StayTransition now, Stay.Kind kind, Stay.State state) {
        return new Stay(newId(now.episode()), List.of(now.episode()), kind, state, now.from(), null, now.hospital());
    }

    /// An episode has one stay; should a hospital reuse it after the discharge, the next stay gets a number.
    private UUID newId(UUID episode) {
        var before =
                stays.stream().filter(stay -> stay.episodes().contains(episode)).count();
        return before == 0 ? episode : UUID.nameUUIDFromBytes((episode + "/" + before).getBytes(UTF_8));
    }

    private Optional<Stay> inWard(StayTransition now) {
        return open(stay -> stay.kind() == INPATIENT && stay.isAt(now.episode()));
    }

    private Optional<Stay> open(Predicate<Stay> which) {
        return stays.stream().filter(Stay::isOpen).filter(which).findFirst();
    }

    private void replace(Stay before, Stay after) {
        stays.set(stays.indexOf(before), after);
    }
}
