package dk.overgang.portal.stay;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.pause.HospitalStay;
import dk.overgang.portal.services.pause.HospitalStay.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stay in words, its notices with the newest first: a correction stands beside what it corrects.
///
/// @param contradictions what about it cannot all be true
/// @param missing what is said of notices that have not come; null where none is missing
record ShownStay(
        UUID id,
        String title,
        List<ShownNotice> notices,
        List<String> contradictions,
        @Nullable String missing) {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /// @param what happened, as the name of its time
    /// @param admission which of the stay's admissions it is about; null where there is only one
    /// @param replaced whether a later notice corrects or cancels it
    /// @param correction whether it corrects an earlier one, and counts now
    record ShownNotice(
            String title,
            String sent,
            String what,
            String time,
            String hospital,
            @Nullable String admission,
            boolean replaced,
            boolean correction) {}

    static List<ShownStay> of(List<HospitalStay> stays, Words words) {
        return stays.stream()
                .sorted(Comparator.comparing(ShownStay::newest).reversed())
                .map(stay -> of(stay, words))
                .toList();
    }

    private static Instant newest(HospitalStay stay) {
        return stay.notices().stream()
                .map(Notice::sentAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static ShownStay of(HospitalStay stay, Words words) {
        var notices = stay.notices();
        var shown = IntStream.range(0, notices.size())
                .mapToObj(i -> shown(stay, notices.get(i), replaced(notices, i), words))
                .toList()
                .reversed();
        return new ShownStay(
                stay.stayId(),
                words.coded("stay.state.", stay.state()),
                shown,
                stay.contradictions().stream()
                        .map(code -> words.coded("stay.contradiction.", code))
                        .toList(),
                stay.missingNotices() == 0 ? null : words.text("stay.missing", stay.missingNotices()));
    }

    /// A later one about the same at the same hospital that says so of itself.
    private static boolean replaced(List<Notice> notices, int at) {
        var notice = notices.get(at);
        return notices.stream()
                .skip(at + 1L)
                .filter(later -> later.stem().equals(notice.stem()))
                .filter(later -> later.hospital().equals(notice.hospital()))
                .findFirst()
                .filter(Notice::isChange)
                .isPresent();
    }

    private static ShownNotice shown(HospitalStay stay, Notice notice, boolean replaced, Words words) {
        var cancels = notice.code().startsWith("AN_");
        var title = cancels
                ? "stay.notice.cancels"
                : replaced
                        ? "stay.notice.replaced"
                        : notice.isChange() ? "stay.notice.corrects" : "stay.notice.as-sent";
        return new ShownNotice(
                words.text(title),
                words.text(notice.registeredBy() == null ? "stay.sent" : "stay.by-hand", time(notice.sentAt(), words)),
                words.coded("stay.what.", notice.stem()),
                time(notice.occurredAt(), words),
                notice.hospital().equals(stay.hospital()) && stay.hospitalName() != null
                        ? stay.hospitalName()
                        : notice.hospital(),
                admission(stay, notice, words),
                replaced || cancels,
                notice.isChange() && !replaced && !cancels);
    }

    /// In the order in which they were told of.
    private static @Nullable String admission(HospitalStay stay, Notice notice, Words words) {
        var all = stay.notices().stream()
                .map(Notice::episode)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        var at = all.indexOf(notice.episode());
        return all.size() < 2 || at < 0 ? null : words.text("stay.admission", at + 1, all.size());
    }

    private static String time(Instant instant, Words words) {
        var there = ZonedDateTime.ofInstant(instant, DENMARK);
        var clock = DateTimeFormatter.ofPattern(words.text("stay.clock"), words.locale());
        return words.text("stay.time", words.weekday(there.toLocalDate()), clock.format(there));
    }
}
