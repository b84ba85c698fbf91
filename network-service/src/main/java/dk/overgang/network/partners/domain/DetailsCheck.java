package dk.overgang.network.partners.domain;

import dk.overgang.network.partners.domain.Partner.Details;
import dk.overgang.network.partners.domain.PartnerCommand.Occasion;
import dk.overgang.network.partners.domain.PartnerRefusal.AgreementLeftOut;
import dk.overgang.network.partners.domain.PartnerRefusal.BeforeItBegins;
import dk.overgang.network.partners.domain.PartnerRefusal.DateOutOfRange;
import dk.overgang.network.partners.domain.PartnerRefusal.NamedTwice;
import dk.overgang.network.partners.domain.PartnerRefusal.NoSuchEntry;
import dk.overgang.network.partners.domain.PartnerRefusal.UnknownKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the first fault in what somebody says of a partner.
///
/// @param before what was said until now; null of a new partner
record DetailsCheck(Details wanted, @Nullable Details before, Occasion occasion) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int YEARS_AHEAD = 10;

    Optional<PartnerRefusal> fault() {
        return wrongKind()
                .or(() -> outside("since", wanted.since(), occasion.today()))
                .or(() -> wrongId("agreements.%d.agreementId", ids(wanted.agreements(), Agreement::id), agreements()))
                .or(() -> wrongId(
                        "contactPersons.%d.personId", ids(wanted.contactPersons(), ContactPerson::id), persons()))
                .or(this::wrongDay)
                .or(this::leftOut);
    }

    /// A kind that is on the list no more may stay what it is.
    private Optional<PartnerRefusal> wrongKind() {
        return occasion.kinds().contains(wanted.kind())
                        || (before != null && before.kind().equals(wanted.kind()))
                ? Optional.empty()
                : Optional.of(new UnknownKind(occasion.kinds()));
    }

    private List<UUID> agreements() {
        return before == null ? List.of() : ids(before.agreements(), Agreement::id);
    }

    private List<UUID> persons() {
        return before == null ? List.of() : ids(before.contactPersons(), ContactPerson::id);
    }

    private static <E> List<UUID> ids(List<E> entries, Function<E, UUID> id) {
        return entries.stream().map(id).toList();
    }

    private Optional<PartnerRefusal> wrongId(String field, List<UUID> ids, List<UUID> known) {
        return IntStream.range(0, ids.size())
                .mapToObj(index -> wrongId(field.formatted(index), ids.subList(0, index), ids.get(index), known))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<PartnerRefusal> wrongId(String field, List<UUID> named, UUID id, List<UUID> known) {
        if (named.contains(id)) {
            return Optional.of(new NamedTwice(field));
        }
        return known.contains(id) || occasion.newIds().contains(id)
                ? Optional.empty()
                : Optional.of(new NoSuchEntry(field));
    }

    private Optional<PartnerRefusal> wrongDay() {
        return IntStream.range(0, wanted.agreements().size())
                .mapToObj(index -> wrongDay(
                        "agreements." + index + ".", wanted.agreements().get(index)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<PartnerRefusal> wrongDay(String at, Agreement agreement) {
        return outside(at + "from", agreement.from(), latest())
                .or(() -> wrongEnd(at + "to", agreement.from(), agreement.to()))
                .or(() -> wrongEnd(at + "reviewOn", agreement.from(), agreement.reviewOn()));
    }

    private Optional<PartnerRefusal> wrongEnd(String field, LocalDate from, @Nullable LocalDate day) {
        return Stream.ofNullable(day)
                .<PartnerRefusal>mapMulti((end, found) -> {
                    if (end.isBefore(from)) {
                        found.accept(new BeforeItBegins(field, from));
                    } else {
                        outside(field, end, latest()).ifPresent(found);
                    }
                })
                .findFirst();
    }

    private LocalDate latest() {
        return occasion.today().plusYears(YEARS_AHEAD);
    }

    private static Optional<PartnerRefusal> outside(String field, LocalDate day, LocalDate latest) {
        return day.isBefore(EARLIEST) || day.isAfter(latest)
                ? Optional.of(new DateOutOfRange(field, EARLIEST, latest))
                : Optional.empty();
    }

    private Optional<PartnerRefusal> leftOut() {
        var named = ids(wanted.agreements(), Agreement::id);
        return named.containsAll(agreements()) ? Optional.empty() : Optional.of(new AgreementLeftOut());
    }
}
