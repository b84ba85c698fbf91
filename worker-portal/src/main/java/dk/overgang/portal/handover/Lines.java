package dk.overgang.portal.handover;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dk.overgang.portal.forms.Deed.Act;
import dk.overgang.portal.handover.NetworkApi.Member;
import dk.overgang.portal.handover.Seen.Offer;
import dk.overgang.portal.services.closing.ClosingApi;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The page of a network in lines.
///
/// @param entry who the citizen turns to; null where the service does not say
/// @param gaps needs that nobody is counted on for
/// @param met how many of the closing conditions are met
/// @param open how much a closing of today would have to name
record Lines(
        @Nullable EntryLine entry,
        List<NeedLine> needs,
        int gaps,
        int takenOver,
        String plannedEnd,
        List<ConditionLine> conditions,
        int met,
        int open,
        List<MeetingLine> meetings,
        List<Act> plan,
        List<MemberLine> members,
        List<Act> propose) {

    private static final List<String> ORDER = List.of("GAP", "SHARED", "TAKEN_OVER");

    /// What somebody thinks of one thing: late, wait, good or open, always with an icon and a word.
    record Mark(String kind, String icon, String word) {}

    /// @param gap that there is nobody, and from which day
    record EntryLine(String text, @Nullable String gap) {}

    /// A need with who has it.
    ///
    /// @param by the day by which it must be placed, or from which it is
    record NeedLine(
            String title, String area, boolean gap, Mark mark, List<HolderLine> holders, String by, List<Act> acts) {}

    /// Somebody who has a need, or is to have it.
    ///
    /// @param note why it is not counted on, or since when it is tried
    record HolderLine(String name, @Nullable String note, List<Act> acts) {}

    record ConditionLine(String title, Mark mark, List<String> why) {}

    /// @param minutes where the minutes are read; null while there are none
    record MeetingLine(
            String title,
            String when,
            String who,
            Mark mark,
            @Nullable String minutes,
            List<Act> acts) {}

    record MemberLine(String name, String more, Mark mark, List<String> notes, List<Act> acts) {}

    static Lines of(Seen seen) {
        var board = seen.board().found();
        var conditions = conditions(seen);
        return new Lines(
                board.map(NetworkApi.Board::entry).map(it -> entry(seen, it)).orElse(null),
                board.map(it -> needs(seen, it)).orElse(List.of()),
                board.map(NetworkApi.Board::gaps).orElse(0),
                board.map(it -> it.readiness().takenOver()).orElse(0),
                board.map(NetworkApi.Board::plannedEnd).map(seen.words()::whole).orElse(""),
                conditions,
                (int) conditions.stream()
                        .filter(condition -> condition.mark().kind().equals("good"))
                        .count(),
                seen.closing().found().map(it -> it.open().size()).orElse(0),
                meetings(seen),
                seen.acts(List.of(new Offer("PLAN_MEETING", "moede", "moeder", "handover.plan-meeting")), null, "")
                        .toList(),
                seen.allMembers().stream().map(member -> member(seen, member)).toList(),
                seen.acts(List.of(new Offer("PROPOSE_MEMBER", "medlem", "medlemmer", "handover.propose")), null, "")
                        .toList());
    }

    private static EntryLine entry(Seen seen, NetworkApi.Entry entry) {
        var gap = entry.gap();
        var words = seen.words();
        return new EntryLine(
                seen.text(entry.text()),
                gap == null
                        ? null
                        : gap.from() == null
                                ? seen.text(gap.text())
                                : words.text("handover.entry.from", seen.text(gap.text()), words.day(gap.from())));
    }

    private static List<NeedLine> needs(Seen seen, NetworkApi.Board board) {
        return board.needs().stream()
                .sorted(comparingInt(row -> ORDER.indexOf(row.state())))
                .map(row -> need(seen, board, row))
                .toList();
    }

    private static NeedLine need(Seen seen, NetworkApi.Board board, NetworkApi.Row row) {
        var title = seen.needTitle(row.needId(), row.area());
        var words = seen.words();
        var counted = row.holders().stream().filter(NetworkApi.Holder::counts).findFirst();
        var by = counted.map(holder ->
                        words.text(holder.begun() ? "handover.since" : "handover.from", words.day(holder.from())))
                .or(() -> Optional.ofNullable(board.plannedEnd()).map(words::day))
                .orElse("");
        var place = new Offer(
                "PLACE_NEED",
                "ansvar/" + row.needId(),
                "behov",
                row.state().equals("GAP") ? "handover.place" : "handover.place-more");
        return new NeedLine(
                title,
                seen.area(row.area()),
                row.state().equals("GAP"),
                mark(seen, row),
                row.holders().stream()
                        .map(holder -> holder(seen, holder, title))
                        .toList(),
                by,
                seen.acts(List.of(place), null, title).toList());
    }

    private static Mark mark(Seen seen, NetworkApi.Row row) {
        var words = seen.words();
        return switch (row.state()) {
            case "TAKEN_OVER" ->
                row.holders().stream().anyMatch(holder -> holder.counts() && holder.begun())
                        ? new Mark("good", "success", words.text("handover.state.TAKEN_OVER"))
                        : new Mark("good", "check", words.text("handover.state.AGREED"));
            case "SHARED" -> new Mark("open", "time", words.text("handover.state.SHARED"));
            default ->
                row.holders().isEmpty()
                        ? new Mark("late", "error", words.text("handover.state.NOBODY"))
                        : new Mark("wait", "hourglass", words.text("handover.state.DOUBT"));
        };
    }

    private static HolderLine holder(Seen seen, NetworkApi.Holder holder, String need) {
        var name = seen.holder(holder.holder(), holder.holderId(), holder.body());
        var doubt = holder.doubt();
        var tried = holder.firstTriedOn();
        var note = doubt == null
                ? tried == null
                        ? null
                        : seen.words().text("handover.tried", seen.words().day(tried))
                : seen.text(doubt.text());
        return new HolderLine(
                name,
                note,
                seen.acts(
                                List.of(
                                        new Offer("CHANGE_RESPONSIBILITY", "vilkaar", "behov", "handover.terms"),
                                        new Offer("END_RESPONSIBILITY", "slut", "behov", "handover.end")),
                                holder.responsibilityId(),
                                name + ", " + need)
                        .toList());
    }

    private static List<ConditionLine> conditions(Seen seen) {
        var closing = seen.closing().found();
        var answers = closing.map(ClosingApi.Closing::conditions).orElse(List.of());
        var codes = seen.closingCodes().conditions();
        return codes.stream()
                .map(code -> condition(
                        seen,
                        code,
                        answers.stream()
                                .filter(one -> one.code().equals(code.code()))
                                .findFirst()))
                .toList();
    }

    private static ConditionLine condition(Seen seen, ClosingApi.Coded code, Optional<ClosingApi.Condition> answered) {
        var title = code.text().in(seen.words().locale());
        var state = answered.map(ClosingApi.Condition::state).orElse("UNANSWERED");
        var word = seen.words().text("handover.condition." + state);
        var mark = switch (state) {
            case "MET" -> new Mark("good", "success", word);
            case "NOT_MET" -> new Mark("late", "error", word);
            case "NOT_RELEVANT" -> new Mark("open", "close", word);
            default -> new Mark("wait", "hourglass", word);
        };
        return new ConditionLine(title, mark, why(seen, code.code(), answered));
    }

    /// Since when it is met, and what the board says is missing: each reason once with its number.
    private static List<String> why(Seen seen, String code, Optional<ClosingApi.Condition> answered) {
        var words = seen.words();
        var since =
                answered
                        .map(ClosingApi.Condition::since)
                        .map(day -> words.text("handover.since", words.day(day)))
                        .stream();
        var missing = seen.board().found().stream()
                .flatMap(board -> board.conditions().stream())
                .filter(condition -> condition.code().equals(code) && !condition.met())
                .flatMap(condition -> condition.missing().stream()
                        .collect(groupingBy(one -> seen.text(one.text()), LinkedHashMap::new, counting()))
                        .entrySet()
                        .stream())
                .map(one -> one.getValue() == 1
                        ? one.getKey()
                        : words.text("handover.times", one.getValue(), one.getKey()));
        return Stream.concat(since, missing).toList();
    }

    private static List<MeetingLine> meetings(Seen seen) {
        return seen.network().found().map(NetworkApi.Network::meetings).orElse(List.of()).stream()
                .map(meeting -> meeting(seen, meeting))
                .toList();
    }

    static MeetingLine meeting(Seen seen, NetworkApi.Meeting meeting) {
        var words = seen.words();
        var title = words.text("handover.meeting." + meeting.kind());
        var when = Stream.of(
                        Stream.of(words.weekday(meeting.on())),
                        Stream.ofNullable(meeting.at()).map(at -> words.text("handover.at", at)),
                        Stream.ofNullable(meeting.place()).map(place -> words.text("handover.place." + place)))
                .flatMap(some -> some)
                .collect(joining(" · "));
        var present = meeting.present();
        var offers = List.of(
                new Offer("ACCEPT_MEETING", "godtag", "moeder", "handover.accept"),
                new Offer("MOVE_MEETING", "flyt", "moeder", "handover.move"),
                new Offer("COMPLETE_MEETING", "holdt", "moeder", "handover.complete"),
                new Offer("CANCEL_MEETING", "aflys", "moeder", "handover.cancel"),
                new Offer("WRITE_MINUTES", "referat", "moeder", "handover.minutes"),
                new Offer("CORRECT_MINUTES", "ret-referat", "moeder", "handover.correct-minutes"),
                new Offer("WITHDRAW_MEETING_COMPLETION", "ikke-holdt", "moeder", "handover.not-held"));
        return new MeetingLine(
                title,
                when,
                seen.guests(present == null ? meeting.invited() : present),
                meetingMark(seen, meeting),
                meeting.hasMinutes() ? "/forloeb/" + seen.courseId() + "/netvaerk/moeder/" + meeting.id() : null,
                seen.acts(offers, meeting.id(), title + " " + words.day(meeting.on()))
                        .toList());
    }

    private static Mark meetingMark(Seen seen, NetworkApi.Meeting meeting) {
        var words = seen.words();
        var word = words.text("handover.meeting-state." + meeting.state());
        return switch (meeting.state()) {
            case "DONE" -> new Mark("good", "check", word);
            case "CANCELLED" -> new Mark("open", "close", cancelled(seen, word, meeting.cancelledBecause()));
            case "HELD" -> new Mark("wait", "hourglass", held(seen, meeting.proposedOn()));
            default ->
                meeting.on().isBefore(words.today())
                        ? new Mark("late", "error", words.text("handover.meeting-state.PASSED"))
                        : new Mark("open", "time", word);
        };
    }

    private static String cancelled(Seen seen, String word, @Nullable String reason) {
        return reason == null ? word : word + ": " + seen.words().coded("handover.cancelled.", reason);
    }

    private static String held(Seen seen, @Nullable LocalDate proposed) {
        return proposed == null
                ? seen.words().text("handover.meeting-state.HELD")
                : seen.words()
                        .text("handover.meeting-state.PROPOSED", seen.words().day(proposed));
    }

    private static MemberLine member(Seen seen, Member member) {
        var name = seen.name(member);
        var who = member.who();
        var offers = Stream.concat(
                        Stream.of("CONTACTED", "TRIED", "AGREED", "TAKEN_OVER", "PROPOSED", "ENDED")
                                .map(state -> new Offer(
                                        "MEMBER_TO_" + state,
                                        "medlem-"
                                                + state.toLowerCase(java.util.Locale.ROOT)
                                                        .replace('_', '-'),
                                        "medlemmer",
                                        "handover.to." + state)),
                        Stream.of(
                                new Offer("NOTE_MEMBER_CONSENT", "samtykke", "medlemmer", "handover.consent"),
                                new Offer(
                                        "WITHDRAW_MEMBER_CONSENT",
                                        "samtykke-ophoert",
                                        "medlemmer",
                                        "handover.consent-withdrawn"),
                                new Offer("NOTE_TRIAL", "proevet", "medlemmer", "handover.trial"),
                                new Offer("NOTE_MEMBER_CONTACT", "kontakt", "medlemmer", "handover.contact")))
                .toList();
        var mark = switch (member.state()) {
            case "TAKEN_OVER" -> new Mark("good", "success", seen.state(member.state()));
            case "AGREED" -> new Mark("good", "check", seen.state(member.state()));
            case "ENDED" -> new Mark("open", "close", seen.state(member.state()));
            default -> new Mark("open", "time", seen.state(member.state()));
        };
        return new MemberLine(
                name,
                who == null ? "" : seen.relation(who.relation()),
                mark,
                notes(seen, member).toList(),
                seen.acts(offers, member.memberId(), name).toList());
    }

    private static Stream<String> notes(Seen seen, Member member) {
        var words = seen.words();
        var withdrawn = member.withdrawn();
        if (withdrawn != null) {
            return Stream.of(seen.text(withdrawn.kept()));
        }
        var who = member.who();
        var own = who == null ? null : who.consent();
        var citizens = words.text(member.mayBeInvolved() ? "handover.may" : "handover.may-not");
        var ownText = own == null
                ? Stream.<String>empty()
                : Stream.of(
                        own.withdrawnOn() == null
                                ? words.text(
                                        "handover.own-consent",
                                        words.day(own.givenOn()),
                                        own.scope().stream()
                                                .map(scope -> words.text("handover.scope." + scope))
                                                .collect(joining(", ")))
                                : words.text("handover.own-withdrawn", words.day(own.withdrawnOn())));
        return Stream.of(
                        Stream.of(words.text("handover.since", words.day(member.since()))),
                        Stream.of(citizens),
                        ownText,
                        member.responsibilities() == 0
                                ? Stream.<String>empty()
                                : Stream.of(words.text("handover.has", member.responsibilities())),
                        member.warnings().stream()
                                .map(warning -> words.text("handover.silent", words.day(warning.since()))))
                .flatMap(some -> some);
    }
}
