package dk.overgang.network.networks.domain.members;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// How steadily a member has met the citizen, month by month (F-61, R-103): the months from the first one with an
/// entry to this one, also those without.
public record Stability(List<Month> months) {

    /// One calendar month.
    ///
    /// @param month `2026-07`
    public record Month(String month, int contacts, int cancelled, int didNotCome) {}

    public Stability {
        months = List.copyOf(months);
    }

    public static Stability of(Member member, LocalDate today) {
        var now = YearMonth.from(today);
        return new Stability(member.contacts().stream()
                .map(contact -> YearMonth.from(contact.on()))
                .reduce((one, other) -> one.isBefore(other) ? one : other)
                .map(first -> Stream.iterate(first, month -> !month.isAfter(now), month -> month.plusMonths(1))
                        .map(month -> month(member, month))
                        .toList())
                .orElse(List.of()));
    }

    private static Month month(Member member, YearMonth month) {
        return new Month(
                month.toString(),
                count(member, month, MemberContact.Kind.CONTACT),
                count(member, month, MemberContact.Kind.CANCELLED),
                count(member, month, MemberContact.Kind.DID_NOT_COME));
    }

    private static int count(Member member, YearMonth month, MemberContact.Kind kind) {
        return (int) member.contacts().stream()
                .filter(contact ->
                        contact.kind() == kind && YearMonth.from(contact.on()).equals(month))
                .count();
    }
}
