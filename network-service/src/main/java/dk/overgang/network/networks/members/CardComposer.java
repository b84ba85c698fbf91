package dk.overgang.network.networks.members;

import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.cards.NetworkCard;
import dk.overgang.network.cards.NetworkCard.Place;
import dk.overgang.network.cards.NetworkCard.Sector;
import dk.overgang.network.cards.NetworkCard.Stage;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Description.Strength;
import dk.overgang.network.networks.domain.members.Member;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a network card, and the rows of the table beside it, of a network (F-52). Whose consent has ended is on
/// neither; who is only an idea stands there without a name.
///
/// @param toCitizen whether it is the citizen's own view, in plain words
record CardComposer(NetworkCodes codes, TextVault vault, LocalDate today, Locale locale, boolean toCitizen) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");

    /// One member in words.
    ///
    /// @param name null where it is not shown
    /// @param closeness null where nobody has said it
    record Row(
            Member member,
            @Nullable String name,
            String relation,
            @Nullable String closeness,
            String standing,
            String since) {

        /// The name and the relation, or the relation alone.
        String who() {
            return name == null ? relation : name + ", " + relation;
        }
    }

    String title() {
        return (toCitizen ? codes.card().titleToCitizen() : codes.card().title()).in(locale);
    }

    /// The members of a kind who may be shown, the nearest first.
    List<Row> rows(SupportNetwork network, Member.Kind kind) {
        return network.members().all().stream()
                .filter(member -> member.kind() == kind)
                .filter(member -> member.withdrawal(network.consents()).isEmpty())
                .sorted(Comparator.comparingInt(CardComposer::ring))
                .map(member -> row(network, member))
                .toList();
    }

    private Row row(SupportNetwork network, Member member) {
        var description = member.description();
        var strength = description.strength();
        return new Row(
                member,
                member.mayBeInvolved(network.consents()) ? vault.decryptIfAny(description.name()) : null,
                capitalised(codes.relation(description.relation(), locale)),
                strength == null ? null : codes.strength(strength, toCitizen, locale),
                standing(member),
                day(member.since()));
    }

    /// A member that was tried and ended is shown as tried, not as a failure.
    private String standing(Member member) {
        var wasTried = member.state() == Member.State.ENDED && member.firstTriedOn() != null;
        return wasTried
                ? (toCitizen ? codes.card().triedToCitizen() : codes.card().tried()).in(locale)
                : codes.state(member.state(), toCitizen, locale);
    }

    String sector(Member.Kind kind) {
        var code = codes.kind(kind);
        return (toCitizen ? code.toCitizen() : code.name()).in(locale);
    }

    String description(SupportNetwork network) {
        return kinds().map(kind -> sector(kind) + ": " + inWords(rows(network, kind)) + ".")
                .collect(Collectors.joining(" "));
    }

    private String inWords(List<Row> rows) {
        return rows.isEmpty()
                ? codes.card().nobody().in(locale)
                : rows.stream()
                        .map(row -> Stream.of(row.who(), row.standing(), row.closeness())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    Stream<Member.Kind> kinds() {
        return codes.kinds().stream().map(NetworkCodes.KindCode::code);
    }

    String asOf() {
        return codes.card().asOf().in(locale) + " " + day(today);
    }

    NetworkCard card(SupportNetwork network) {
        return new NetworkCard(
                locale.getLanguage().equals("en") ? "en" : "da",
                title(),
                description(network),
                asOf(),
                (toCitizen ? codes.card().centreToCitizen() : codes.card().centre()).in(locale),
                kinds().map(kind -> new Sector(sector(kind), places(rows(network, kind))))
                        .toList(),
                Stream.of(Strength.values())
                        .map(strength -> codes.strength(strength, toCitizen, locale))
                        .toList(),
                Stream.of(Member.State.values())
                        .map(state -> codes.state(state, toCitizen, locale))
                        .toList());
    }

    private static List<Place> places(List<Row> rows) {
        return rows.stream()
                .map(row -> new Place(
                        row.name(),
                        row.relation(),
                        row.standing(),
                        stage(row.member().state()),
                        ring(row.member())))
                .toList();
    }

    private static Stage stage(Member.State state) {
        return switch (state) {
            case PROPOSED -> Stage.IDEA;
            case CONTACTED -> Stage.ASKED;
            case TRIED -> Stage.TRYING;
            case AGREED -> Stage.AGREED;
            case TAKEN_OVER -> Stage.CARRIES;
            case ENDED -> Stage.PAST;
        };
    }

    /// Of whom nobody has said how near they are stands outermost.
    private static int ring(Member member) {
        return switch (Objects.requireNonNullElse(member.description().strength(), Strength.DISTANT)) {
            case CLOSE -> 0;
            case MIDDLE -> 1;
            case DISTANT -> 2;
        };
    }

    private String day(LocalDate day) {
        return locale.getLanguage().equals("en")
                ? ENGLISH_DAY.withLocale(Locale.ENGLISH).format(day)
                : DAY.withLocale(Locale.of("da")).format(day);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
