package dk.overgang.course.course.domain.pauses;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A time in which the course stands still (pause, R-146). `to` is the confirmed day of resuming, exclusive,
/// absent while open. A hospital's pause knows the episodes it rests on and the discharge that was known when it
/// was resumed.
///
/// @param confirmed false until the worker has judged an automatic pause
/// @param voided as if it never was; kept for the history
public record Pause(
        UUID id,
        String reason,
        LocalDate from,
        @Nullable LocalDate to,
        boolean confirmed,
        boolean voided,
        List<UUID> episodes,
        @Nullable LocalDate dischargedOn,
        List<PauseReview> reviews) {

    /// Pauses stored before reviews were kept have none.
    @SuppressWarnings("ConstantValue") // null in a document from before
    public Pause {
        episodes = List.copyOf(episodes);
        reviews = reviews == null ? List.of() : List.copyOf(reviews);
    }

    /// Reason of a pause that a hospital notice made, until the worker says more.
    public static final String ADMITTED = "ADMITTED";

    public static Pause byWorker(UUID id, String reason, LocalDate from) {
        return new Pause(id, reason, from, null, true, false, List.of(), null, List.of());
    }

    public static Pause byHospital(UUID id, HospitalStay stay, LocalDate from, boolean confirmed) {
        return new Pause(id, ADMITTED, from, null, confirmed, false, stay.episodes(), null, List.of());
    }

    public boolean isOpen() {
        return !voided && to == null;
    }

    public boolean isClosed() {
        return !voided && to != null;
    }

    public boolean isHospitals() {
        return !episodes.isEmpty();
    }

    /// Whether it was resumed on the very day of the discharge, so that a corrected discharge moves it along.
    public boolean followsDischarge() {
        return to != null && to.equals(dischargedOn);
    }

    public Optional<Interval> interval() {
        return voided || to == null ? Optional.empty() : Optional.of(new Interval(from, to));
    }

    public Pause from(LocalDate date) {
        return new Pause(
                id,
                reason,
                date,
                to == null || !to.isBefore(date) ? to : date,
                confirmed,
                voided,
                episodes,
                dischargedOn,
                reviews);
    }

    public Pause resumed(LocalDate on, @Nullable LocalDate discharge) {
        return new Pause(id, reason, from, on, confirmed, voided, episodes, discharge, reviews);
    }

    /// The pause in a course that ended on that day.
    public Pause endedOn(LocalDate day) {
        return isOpen() ? resumed(day.isBefore(from) ? from : day, null) : this;
    }

    public Pause reopened() {
        return new Pause(id, reason, from, null, confirmed, voided, episodes, null, reviews);
    }

    /// The same pause, with another reason.
    public Pause describedAs(String what) {
        return new Pause(id, what, from, to, confirmed, voided, episodes, dischargedOn, reviews);
    }

    /// The same pause after a review of it (E11).
    public Pause reviewed(PauseReview review) {
        var all = Stream.concat(reviews.stream(), Stream.of(review)).toList();
        return new Pause(id, reason, from, to, confirmed, voided, episodes, dischargedOn, all);
    }

    public Pause confirm() {
        return new Pause(id, reason, from, to, true, voided, episodes, dischargedOn, reviews);
    }

    public Pause voided(boolean value) {
        return new Pause(id, reason, from, to, confirmed, value, episodes, dischargedOn, reviews);
    }

    /// A further stay is something new to judge.
    public Pause alsoFor(List<UUID> others) {
        var all = Stream.concat(episodes.stream(), others.stream()).distinct().toList();
        return new Pause(id, reason, from, to, confirmed && all.equals(episodes), voided, all, dischargedOn, reviews);
    }

    Pause standingFor(List<UUID> others) {
        return others.isEmpty()
                ? this
                : new Pause(id, reason, from, to, confirmed, voided, others, dischargedOn, reviews);
    }

    /// The same pause, which the worker must judge anew if its days are others than before.
    public Pause unconfirmedIfMovedFrom(Pause before) {
        var moved = !from.equals(before.from) || !Objects.equals(to, before.to);
        return moved ? new Pause(id, reason, from, to, false, voided, episodes, dischargedOn, reviews) : this;
    }

    /// What the later pause stood for, this one stands for from now on; it is judged if both were.
    public Pause takingIn(Pause later) {
        var both = alsoFor(later.episodes);
        return confirmed && later.confirmed ? both.confirm() : both;
    }

    /// Voided for good: no stay brings it back.
    public Pause givenUp() {
        return new Pause(id, reason, from, to, confirmed, true, List.of(), dischargedOn, reviews);
    }
}
