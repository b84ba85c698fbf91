package dk.overgang.portal.handover;

import static java.util.stream.Collectors.joining;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.forms.Deed.Act;
import dk.overgang.portal.handover.NetworkApi.Board;
import dk.overgang.portal.handover.NetworkApi.Card;
import dk.overgang.portal.handover.NetworkApi.Member;
import dk.overgang.portal.handover.NetworkApi.Network;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.closing.ClosingApi;
import dk.overgang.portal.services.plan.PlanView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the services know about the network of a course and its handover.
///
/// @param areas the names of the focus areas by their codes
/// @param networkVersion of the network, for what changes it
record Seen(
        UUID courseId,
        CourseHeader header,
        Words words,
        Part<Network> network,
        @Nullable String networkVersion,
        Part<Board> board,
        Part<List<Member>> members,
        Part<Card> card,
        NetworkApi.Codes codes,
        Part<PlanView> plan,
        Map<String, String> areas,
        Part<ClosingApi.Closing> closing,
        ClosingApi.Codes closingCodes)
        implements CoursePage.Shown {

    @Override
    public String citizen() {
        return header.citizen();
    }

    String text(NetworkApi.Text text) {
        return text.in(words.locale().getLanguage());
    }

    List<Member> allMembers() {
        return members.orElse(List.of());
    }

    Optional<Member> member(@Nullable UUID id) {
        return allMembers().stream().filter(one -> one.memberId().equals(id)).findFirst();
    }

    /// The name, else the relation; of one who may not be shown, that.
    String name(Member member) {
        var who = member.who();
        if (who == null) {
            return words.text("handover.withdrawn");
        }
        return who.name() == null ? relation(who.relation()) : who.name();
    }

    String relation(String code) {
        return codes.relations().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> text(one.name()))
                .findFirst()
                .orElse(code);
    }

    String state(String code) {
        return codes.states().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> text(one.name()))
                .findFirst()
                .orElse(code);
    }

    Optional<PlanView.Need> need(@Nullable UUID id) {
        return plan.orElse(PlanView.EMPTY)
                .allNeeds()
                .filter(need -> need.needId().equals(id))
                .findFirst();
    }

    String area(String code) {
        return areas.getOrDefault(code, code);
    }

    /// What a need is called; by its area while the plan cannot be shown.
    String needTitle(UUID id, String area) {
        return need(id).flatMap(need -> Optional.ofNullable(need.words()))
                .orElseGet(() -> words.text("handover.need-in", area(area)));
    }

    /// What may be done about a part, as the service says; nothing while it cannot say.
    Stream<Act> acts(List<Offer> offers, @Nullable UUID of, String about) {
        var all = network.found().map(Network::allowed).orElse(List.of());
        return offers.stream()
                .flatMap(offer -> all.stream()
                        .filter(one -> one.action().equals(offer.action()) && Offer.isSame(one.of(), of))
                        .map(one -> act(offer, one, of, about)));
    }

    private Act act(Offer offer, Allowed allowed, @Nullable UUID of, String about) {
        return new Act(
                "/forloeb/" + courseId + "/netvaerk/" + offer.deed() + (of == null ? "" : "/" + of),
                offer.section(),
                offer.text(),
                about,
                allowed.allowed(),
                allowed.why());
    }

    /// What a page offers for an action of a service.
    record Offer(String action, String deed, String section, String text) {

        private static boolean isSame(@Nullable UUID one, @Nullable UUID other) {
            return one == null ? other == null : one.equals(other);
        }
    }

    String holder(String holder, @Nullable UUID holderId, @Nullable String body) {
        return switch (holder) {
            case "CITIZEN" -> words.text("handover.holder.CITIZEN");
            case "MEMBER" -> member(holderId).map(this::name).orElseGet(() -> words.text("handover.withdrawn"));
            case "OFFER" -> body == null ? words.text("handover.holder.OFFER") : body;
            default -> body == null ? words.text("handover.holder.BODY") : body(body);
        };
    }

    /// What the municipality calls a body; one that it has no name for is shown by its code.
    String body(String code) {
        return codes.bodies().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> text(one.name()))
                .findFirst()
                .orElse(code);
    }

    /// The bodies that can be chosen.
    Stream<String> bodies() {
        return codes.bodies().stream().map(NetworkApi.Named::code);
    }

    String guests(NetworkApi.Guests guests) {
        return Stream.of(
                        guests.memberIds().stream()
                                .map(id ->
                                        member(id).map(this::name).orElseGet(() -> words.text("handover.withdrawn"))),
                        guests.organisationIds().stream().map(_ -> words.text("handover.organisation")),
                        guests.bodies().stream().map(this::body),
                        guests.roles().stream().map(role -> words.text("handover.role." + role)))
                .flatMap(some -> some)
                .collect(joining(", "));
    }

    /// How far the handover has come, as the service counts it.
    public String rule() {
        return board.found().map(it -> text(it.readiness().rule())).orElse("");
    }

    /// The page in lines, for the template.
    public Lines lines() {
        return Lines.of(this);
    }
}
