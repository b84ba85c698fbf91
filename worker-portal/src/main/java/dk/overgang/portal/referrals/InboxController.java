package dk.overgang.portal.referrals;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.citizen.CitizenNames;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The authority's lists: what is to be answered, and who waits. What is shown, and in which order, stands in the
/// address.
@Controller
class InboxController {

    private static final int PAGE = 50;
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final String OPEN = "open";

    /// What may be shown, by the word in the address.
    private static final Map<String, List<String>> SHOWN = Map.of(
            OPEN,
            List.of("RECEIVED", "IN_REVIEW", "NEEDS_INFORMATION", "WAITING"),
            "new",
            List.of("RECEIVED"),
            "review",
            List.of("IN_REVIEW"),
            "asked",
            List.of("NEEDS_INFORMATION"),
            "waiting",
            List.of("WAITING"),
            "decided",
            List.of("ACCEPTED", "DECLINED", "STARTED", "ENDED"));

    private static final List<String> ORDER = List.of(OPEN, "new", "review", "asked", "waiting", "decided");
    private static final Map<String, String> SORTS = Map.of("answer", "ANSWER_BY", "received", "RECEIVED");

    /// A line of the inbox.
    ///
    /// @param late whether the goal has passed
    public record Line(
            ReferralView referral,
            String citizen,
            String transition,
            String source,
            LocalDate receivedOn,
            boolean late) {

        public UUID id() {
            return referral.referralId();
        }

        public String status() {
            return referral.status();
        }

        public @Nullable LocalDate expectedOn() {
            return referral.transition().expectedOn();
        }

        public @Nullable LocalDate answerBy() {
            return referral.deadline() == null ? null : referral.deadline().on();
        }

        public long daysLeft() {
            return referral.deadline() == null ? 0 : referral.deadline().daysLeft();
        }

        public boolean standsStill() {
            return referral.deadline() != null && referral.deadline().standsStill();
        }
    }

    /// A line of the waiting list.
    public record Place(WaitingView waiting, String citizen) {

        public UUID id() {
            return waiting.referralId();
        }

        public String reason() {
            return waiting.reason();
        }

        public String priority() {
            return waiting.priority();
        }

        public LocalDate since() {
            return waiting.since();
        }

        public long days() {
            return waiting.days();
        }
    }

    /// What of a list came, and what did not.
    public record Listed<T>(List<T> rows, @Nullable String next, List<RemoteService> away) {}

    private final ReferralApi api;
    private final CitizenNames names;
    private final Parts parts;

    InboxController(ReferralApi api, CitizenNames names, Parts parts) {
        this.api = api;
        this.names = names;
        this.parts = parts;
    }

    @GetMapping(ReferralsConfiguration.INBOX)
    String inbox(
            @RequestParam(name = "vis", defaultValue = OPEN) String show,
            @RequestParam(name = "sort", defaultValue = "answer") String sort,
            @RequestParam(name = "efter", required = false) @Nullable String after,
            Model model,
            @ModelAttribute("words") Words words) {
        var wanted = SHOWN.containsKey(show) ? show : OPEN;
        var order = SORTS.containsKey(sort) ? sort : "answer";
        var found = parts.start(() -> api.referrals(
                Objects.requireNonNull(SHOWN.get(wanted)), Objects.requireNonNull(SORTS.get(order)), PAGE, after));
        var rules = parts.start(api::rules);
        var page = found.get();
        var named = names(page.map(
                one -> one.items().stream().map(ReferralView::citizenId).toList()));
        var known = rules.get().found().orElse(null);
        var rows = page.found().stream()
                .flatMap(one -> one.items().stream())
                .map(referral -> line(referral, called(named, referral.citizenId(), words), known, words))
                .toList();
        model.addAttribute(
                "inbox", new Listed<>(rows, page.found().map(Paged::next).orElse(null), away(page)));
        model.addAttribute("show", wanted);
        model.addAttribute("sort", order);
        model.addAttribute("shown", ORDER);
        return "referrals/inbox";
    }

    @GetMapping(ReferralsConfiguration.WAITING)
    String waiting(
            @RequestParam(name = "efter", required = false) @Nullable String after,
            Model model,
            @ModelAttribute("words") Words words) {
        var page = parts.start(() -> api.waiting(PAGE, after)).get();
        var named = names(
                page.map(one -> one.items().stream().map(WaitingView::citizenId).toList()));
        var rows = page.found().stream()
                .flatMap(one -> one.items().stream())
                .map(place -> new Place(place, called(named, place.citizenId(), words)))
                .toList();
        model.addAttribute(
                "list", new Listed<>(rows, page.found().map(Paged::next).orElse(null), away(page)));
        return "referrals/waiting";
    }

    private Part<Map<UUID, String>> names(Part<? extends Collection<UUID>> citizens) {
        return names.of(citizens.found().map(List::copyOf).orElse(List.of()));
    }

    private static String called(Part<Map<UUID, String>> named, UUID citizen, Words words) {
        return named.found()
                .map(all -> all.getOrDefault(citizen, words.text("name.away")))
                .orElseGet(() -> words.text("name.away"));
    }

    private static List<RemoteService> away(Part<?>... all) {
        return Stream.of(all)
                .map(Part::away)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static Line line(ReferralView referral, String citizen, @Nullable ReferralRules rules, Words words) {
        var deadline = referral.deadline();
        var type = referral.transition().type();
        return new Line(
                referral,
                citizen,
                rules == null ? type : ReferralRules.word(rules.intake().transitions(), type, words.locale()),
                rules == null
                        ? referral.source()
                        : ReferralRules.word(rules.intake().sources(), referral.source(), words.locale()),
                LocalDate.ofInstant(referral.receivedAt(), DENMARK),
                deadline != null && deadline.daysLeft() < 0);
    }
}
