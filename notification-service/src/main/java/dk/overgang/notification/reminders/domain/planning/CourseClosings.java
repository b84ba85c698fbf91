package dk.overgang.notification.reminders.domain.planning;

import dk.overgang.notification.catalogue.domain.ClosingFact;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.reminders.domain.facts.ActivityPlan.Evaluation;
import dk.overgang.notification.reminders.domain.facts.ActivityPlan.FocusAreas;
import dk.overgang.notification.reminders.domain.facts.Checklist;
import dk.overgang.notification.reminders.domain.facts.Checklist.Item;
import dk.overgang.notification.reminders.domain.facts.Checklist.PhaseChange;
import dk.overgang.notification.reminders.domain.facts.ClosingFacts;
import dk.overgang.notification.reminders.domain.facts.Contact;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.HeardFacts;
import dk.overgang.notification.reminders.domain.facts.Measurement;
import dk.overgang.notification.reminders.domain.facts.Network.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which fact of a course closes a reminder, and on which day.
record CourseClosings(CourseFacts course, HeardFacts heard) {

    Optional<Closed> of(Line line, Instance instance, int number, LocalDate due) {
        var fact = line.closing().fact();
        return dayOf(fact, line, instance, number, due).map(on -> new Closed(on, fact.name()));
    }

    private Optional<LocalDate> dayOf(ClosingFact fact, Line line, Instance instance, int number, LocalDate due) {
        return switch (fact) {
            case NONE, PARTNER_CONTACTED, PARTNER_INFORMED -> Optional.empty();
            case CONTACT -> contactFrom(instance.on());
            case CONTACT_WHEN_DUE -> contactFrom(due);
            case SECOND_MEETING -> secondMeeting();
            case MEASURED_AT_START -> measuredWithEach(line, "START");
            case MEASURED_AT_PHASE_CHANGE -> measuredAtChange(line, number);
            case MEASURED_AT_END -> measuredWithEach(line, "END");
            case MEASURED_AT_FOLLOW_UP -> measuredWithEach(line, "FOLLOW_UP");
            case GOALS_EVALUATED -> evaluated(number);
            case PHASE_CHANGE_TALKED -> talked(instance.number());
            case PHASE_ITEMS_CLOSED -> allClosed(instance.number()).filter(on -> on.isAfter(instance.on()));
            case ITEMS_DONE -> itemsDone(line.codes());
            case ACTIVITY_PLANNED ->
                Optional.ofNullable(heard.plan()).flatMap(plan -> Optional.ofNullable(plan.activityPlanOn()));
            case FOCUS_AREAS_CHOSEN -> chosen(instance.number());
            case SUPPORT_DECIDED ->
                Optional.ofNullable(heard.support()).flatMap(support -> Optional.ofNullable(support.decidedOn()));
            case LONG_TERM_PLAN_AGREED -> agreed("LONG_TERM");
            case RETENTION_PLAN_AGREED -> agreed("RETENTION");
            case FORMAL_ENDING_PLANNED -> Optional.ofNullable(heard.firstHeard().formalEnding());
            case RESULTS_SHEET_MADE -> closing().flatMap(closing -> Optional.ofNullable(closing.resultsSheetMadeOn()));
            case CLOSING_DECIDED -> closing().flatMap(closing -> Optional.ofNullable(closing.decidedOn()));
            case CLOSING_CONDITIONS_MET ->
                Optional.ofNullable(heard.firstHeard().conditionsMet());
            case ONWARD_REFERRAL_OPENED -> onwardReferral();
            case PAUSE_ENDED -> ended(instance);
            case PAUSE_CONFIRMED -> pause(instance).flatMap(pause -> Optional.ofNullable(pause.confirmedOn()));
            case GRANT_LASTS -> Optional.ofNullable(heard.firstHeard().grantLasts());
            case MEMBER_TRIED_OUT -> triedOut(instance);
            case OVER -> over(line, instance);
        };
    }

    /// Whether a fact that closed a reminder on a day, and closes it no more, was taken back or undone. Where a line
    /// may ask for more than it did, the days of what happened tell it.
    boolean isGone(ClosingFact fact, LocalDate closedOn) {
        return switch (fact) {
            case NONE, PARTNER_CONTACTED, PARTNER_INFORMED, PHASE_ITEMS_CLOSED -> false;
            case CONTACT, CONTACT_WHEN_DUE, SECOND_MEETING -> contactDays().noneMatch(closedOn::equals);
            case MEASURED_AT_START, MEASURED_AT_PHASE_CHANGE, MEASURED_AT_END, MEASURED_AT_FOLLOW_UP ->
                heard.measurements().stream().noneMatch(one -> one.counts() && closedOn.equals(one.on()));
            case ITEMS_DONE ->
                Optional.ofNullable(heard.checklist()).stream()
                        .flatMap(checklist -> checklist.items().stream())
                        .filter(Item::isDone)
                        .noneMatch(item -> closedOn.equals(item.on()));
            case PAUSE_ENDED ->
                heard.firstHeard().pauses().stream().noneMatch(pause -> closedOn.equals(pause.endedOn()));
            case GOALS_EVALUATED,
                    PHASE_CHANGE_TALKED,
                    ACTIVITY_PLANNED,
                    FOCUS_AREAS_CHOSEN,
                    SUPPORT_DECIDED,
                    LONG_TERM_PLAN_AGREED,
                    RETENTION_PLAN_AGREED,
                    FORMAL_ENDING_PLANNED,
                    RESULTS_SHEET_MADE,
                    CLOSING_DECIDED,
                    CLOSING_CONDITIONS_MET,
                    ONWARD_REFERRAL_OPENED,
                    PAUSE_CONFIRMED,
                    GRANT_LASTS,
                    MEMBER_TRIED_OUT,
                    OVER -> true;
        };
    }

    /// The first contact with the citizen on that day or later.
    Optional<LocalDate> contactFrom(LocalDate day) {
        return contactDays().filter(on -> !on.isBefore(day)).min(LocalDate::compareTo);
    }

    Optional<LocalDate> lastContact() {
        return contactDays().max(LocalDate::compareTo);
    }

    private Stream<LocalDate> contactDays() {
        return contacts().map(Contact::on);
    }

    private Stream<Contact> contacts() {
        return heard.contacts().stream().filter(contact -> contact.counts() && contact.withCitizen());
    }

    private Optional<LocalDate> secondMeeting() {
        return contacts()
                .filter(Contact::isMeeting)
                .map(Contact::on)
                .sorted()
                .skip(1)
                .findFirst();
    }

    /// Measured is who was measured with every instrument: on the day of the last of them.
    private Optional<LocalDate> measuredWithEach(Line line, String point) {
        var days = line.codes().stream()
                .map(code -> measured(point, one -> one.instrument().equals(code)))
                .toList();
        return !days.isEmpty() && days.stream().allMatch(Optional::isPresent)
                ? days.stream().flatMap(Optional::stream).max(LocalDate::compareTo)
                : Optional.empty();
    }

    /// On the way a measurement is only offered: whichever of the instruments the citizen agrees to, the offer was
    /// made (R-241, C17).
    private Optional<LocalDate> measuredAtChange(Line line, int number) {
        return measured(
                "PHASE_CHANGE",
                one -> line.codes().contains(one.instrument())
                        && Integer.valueOf(number).equals(one.pointNumber()));
    }

    private Optional<LocalDate> measured(String point, Predicate<Measurement> which) {
        return heard.measurements().stream()
                .filter(one -> one.counts() && point.equals(one.point()))
                .filter(which)
                .map(Measurement::on)
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> evaluated(int number) {
        return Optional.ofNullable(heard.plan()).stream()
                .flatMap(plan -> plan.evaluations().stream())
                .filter(evaluation -> evaluation.number() == number)
                .map(Evaluation::doneOn)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private Optional<LocalDate> talked(int boundary) {
        return Optional.ofNullable(heard.checklist()).stream()
                .flatMap(checklist -> checklist.phaseChanges().stream())
                .filter(change -> change.boundary() == boundary)
                .map(PhaseChange::on)
                .min(LocalDate::compareTo);
    }

    /// Whether no item of a phase was open on its boundary, which must have come. Who has no checklist has
    /// everything open.
    boolean nothingOpenAt(int phase, LocalDate boundary, LocalDate today) {
        return !boundary.isAfter(today)
                && allClosed(phase).filter(on -> !on.isAfter(boundary)).isPresent();
    }

    /// The day on which the last item of a phase was closed; empty while one is open.
    private Optional<LocalDate> allClosed(int phase) {
        var items = Optional.ofNullable(heard.checklist()).map(Checklist::items).orElse(List.of()).stream()
                .filter(item -> item.phase() == phase && item.isCounted())
                .toList();
        return items.isEmpty() || items.stream().anyMatch(Item::isOpen)
                ? Optional.empty()
                : items.stream().flatMap(item -> Stream.ofNullable(item.on())).max(LocalDate::compareTo);
    }

    private Stream<Item> items(List<String> codes) {
        return Optional.ofNullable(heard.checklist()).stream()
                .flatMap(checklist -> checklist.items().stream())
                .filter(item -> codes.contains(item.code()));
    }

    private Optional<LocalDate> itemsDone(List<String> codes) {
        var items = items(codes).toList();
        return !items.isEmpty() && items.stream().allMatch(Item::isDone)
                ? items.stream().flatMap(item -> Stream.ofNullable(item.on())).max(LocalDate::compareTo)
                : Optional.empty();
    }

    boolean areIrrelevant(List<String> codes) {
        var items = items(codes).toList();
        return !items.isEmpty() && items.stream().noneMatch(Item::isRelevant);
    }

    private Optional<LocalDate> chosen(int phase) {
        return Optional.ofNullable(heard.plan()).stream()
                .flatMap(plan -> plan.focusAreas().stream())
                .filter(areas -> areas.phase() == phase)
                .map(FocusAreas::on)
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> agreed(String kind) {
        return heard.longTermPlans().stream()
                .filter(plan -> plan.kind().equals(kind))
                .flatMap(plan -> Stream.ofNullable(plan.agreedOn()))
                .min(LocalDate::compareTo);
    }

    private Optional<ClosingFacts> closing() {
        return Optional.ofNullable(heard.closing());
    }

    private Optional<LocalDate> onwardReferral() {
        return Optional.ofNullable(heard.citizen()).stream()
                .flatMap(citizen -> citizen.onwardReferrals().stream())
                .filter(onward -> course.courseId().equals(onward.courseId()))
                .map(onward -> onward.openedOn())
                .min(LocalDate::compareTo);
    }

    /// Pauses that touch or overlap are one time out of the course, which is over when the last of them is.
    private Optional<LocalDate> ended(Instance instance) {
        return Interruption.of(course).stream()
                .filter(pause -> pause.id().equals(instance.subject()) && !pause.open())
                .flatMap(pause -> pause.pauses().stream())
                .flatMap(part -> heard.pause(part).stream())
                .flatMap(part -> Stream.ofNullable(part.endedOn()))
                .max(LocalDate::compareTo);
    }

    private Optional<HeardFacts.PauseHeard> pause(Instance instance) {
        return Optional.ofNullable(instance.subject()).flatMap(heard::pause);
    }

    private Optional<LocalDate> triedOut(Instance instance) {
        return Optional.ofNullable(heard.network()).stream()
                .flatMap(network -> network.members().stream())
                .filter(member -> member.id().equals(instance.subject()) && member.isTriedOut())
                .map(Member::since)
                .flatMap(Stream::ofNullable)
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> over(Line line, Instance instance) {
        return heard.dated().stream()
                .filter(fact -> fact.anchor() == line.anchor() && fact.key().equals(instance.subject()))
                .flatMap(fact -> Stream.ofNullable(fact.over()))
                .max(LocalDate::compareTo);
    }
}
