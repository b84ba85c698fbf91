package dk.overgang.notification.catalogue.domain;

import java.util.List;
import java.util.Set;

/// One line of the reminder catalogue.
///
/// @param id names the kind of reminder, for ever: reminders that stand are known by it
/// @param sources the requirements it comes from
/// @param points when it is due; several make several reminders, numbered from 1
/// @param repeats whether it comes again after the same distance, from its one point
/// @param latest where given, it is due at the latest so far from a boundary
/// @param windowDays how many days after its due day it can be done before it is overdue
/// @param codes instruments, checklist items or kinds of meetings that it is about
/// @param programmes the programmes it is for; empty for all
/// @param exceptProgrammes the programmes it is not for
/// @param atOnce a notice: told on any day, not only on a working day (E40)
/// @param afterEnd whether it stands when the course has ended as planned
/// @param atDayEnd sent in the evening, when the day has not brought what it waits for
/// @param waitingForEvent whether no service reports its anchor yet; see [Anchor#isWaiting]
/// @param da what it says in Danish; `{0}` is the number
/// @param en the same in English
public record Line(
        String id,
        List<String> sources,
        Anchor anchor,
        List<Point> points,
        boolean repeats,
        List<Point> latest,
        int windowDays,
        Set<Recipient> recipients,
        Set<Channel> channels,
        Condition condition,
        OnPause onPause,
        Closing closing,
        List<String> codes,
        Set<String> programmes,
        Set<String> exceptProgrammes,
        List<EscalationStep> escalation,
        boolean atOnce,
        boolean afterEnd,
        boolean atDayEnd,
        boolean waitingForEvent,
        String da,
        String en) {

    private static final String ID = "[A-Z][A-Z0-9_]{2,59}";

    public Line {
        sources = List.copyOf(sources);
        points = List.copyOf(points);
        latest = List.copyOf(latest);
        recipients = Set.copyOf(recipients);
        channels = Set.copyOf(channels);
        codes = List.copyOf(codes);
        programmes = Set.copyOf(programmes);
        exceptProgrammes = Set.copyOf(exceptProgrammes);
        escalation = List.copyOf(escalation);
        mustBe(id.matches(ID), id, "an id is capital letters, digits and underscores");
        mustBe(!points.isEmpty(), id, "it must have a point");
        mustBe(windowDays >= 0, id, "windowDays must be 0 or more");
        mustBe(!da.isBlank() && !en.isBlank(), id, "it must have a text in both languages, da and en");
        mustBe(!recipients.isEmpty(), id, "it must have a recipient");
        mustBe(!recipients.contains(Recipient.COVER), id, "the cover is only a step of an escalation");
        mustBe(!channels.isEmpty(), id, "it must have a channel");
        mustBe(
                !recipients.contains(Recipient.CITIZEN)
                        || (recipients.size() == 1
                                && channels.equals(Set.of(Channel.SMS))
                                && condition == Condition.CITIZEN_OPTED_IN
                                && closing.by() == Closing.By.INFORM),
                id,
                "the citizen alone is told, by SMS, with an opt-in, and only informed");
        for (var point : points) {
            mustBe(anchor.isNumbered() == (point.at() > 0), id, "at is 1, 2 or 3 for phases and boundaries, else 0");
        }
        for (var point : latest) {
            mustBe(point.at() > 0, id, "latest is counted from boundary 1, 2 or 3");
        }
        mustBe(
                !repeats || (points.size() == 1 && points.getFirst().amount() > 0),
                id,
                "what repeats has one point, after its anchor");
        mustBe((onPause == OnPause.BEGIN) == anchor.isOfPause(), id, "BEGIN is for what is counted from a pause");
        mustBe(waitingForEvent == anchor.isWaiting(), id, "waitingForEvent says whether nobody reports the anchor");
        mustBe(
                escalation.isEmpty() || (closing.by() != Closing.By.INFORM && anchor.subject() == Subject.COURSE),
                id,
                "only a reminder of a course that waits for an answer has an escalation");
        var last = 0;
        for (var step : escalation) {
            mustBe(step.afterWorkingDays() > last, id, "each step of the escalation comes later than the one before");
            last = step.afterWorkingDays();
        }
        mustBe(
                escalation.stream().map(EscalationStep::to).distinct().count() == escalation.size(),
                id,
                "nobody stands twice in an escalation");
    }

    private static void mustBe(boolean right, String id, String rule) {
        if (!right) {
            throw new IllegalArgumentException(id + ": " + rule);
        }
    }

    public boolean isFor(String programme) {
        return (programmes.isEmpty() || programmes.contains(programme)) && !exceptProgrammes.contains(programme);
    }

    /// What it says to a person.
    public String title(boolean danish, int number) {
        return (danish ? da : en).replace("{0}", Integer.toString(number));
    }

    /// The line as a municipality has changed it: what the change leaves out stays.
    Line changedBy(LineChange change) {
        return new Line(
                id,
                sources,
                anchor,
                change.points() == null ? points : change.points(),
                repeats,
                latest,
                change.windowDays() == null ? windowDays : change.windowDays(),
                recipients,
                change.channels() == null ? channels : change.channels(),
                condition,
                onPause,
                closing,
                codes,
                programmes,
                exceptProgrammes,
                change.escalation() == null ? escalation : change.escalation(),
                atOnce,
                afterEnd,
                atDayEnd,
                waitingForEvent,
                change.da() == null ? da : change.da(),
                change.en() == null ? en : change.en());
    }
}
