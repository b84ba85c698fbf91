package dk.overgang.portal.operations;

import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import dk.overgang.portal.services.ServiceProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Shows what lies still, and does what an operator decides about it.
@Controller
@RequestMapping(OperationsConfiguration.ADDRESS)
class OperationsController {

    private static final int PAGE = 200;
    /// Another message is the first one now.
    private static final String OTHER_HEAD = "urn:problem:conflict";

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final String TO_PAGE = "redirect:" + OperationsConfiguration.ADDRESS;

    /// Messages of one key, that wait behind the first of them.
    ///
    /// @param head what the first one is; `partition` and `offset` are its place, by which a form names it
    /// @param waiting how many wait behind it
    public record Parked(
            UUID id,
            String service,
            String topic,
            String head,
            int partition,
            long offset,
            String reason,
            String since,
            int waiting) {}

    /// A letter or message that did not leave.
    public record Lost(UUID id, String kind, String recipient, String day, String problem, int attempts) {}

    private final List<OperationsConfiguration.Parking> parking;
    private final DeliveryApi deliveries;
    private final Parts parts;

    OperationsController(ServiceClients clients, DeliveryApi deliveries, Parts parts) {
        this.parking = OperationsConfiguration.parking(clients);
        this.deliveries = deliveries;
        this.parts = parts;
    }

    @GetMapping
    String page(Model model, @ModelAttribute("words") Words words) {
        return page(FormErrors.NONE, model, words);
    }

    private String page(FormErrors errors, Model model, Words words) {
        var coming = parking.stream()
                .map(one -> parts.start(() -> parked(one, words)))
                .toList();
        var failed = parts.start(() -> Paged.all(after -> deliveries.deliveries("FAILED", PAGE, after)));
        var lines = coming.stream().map(Parts.Coming::get).toList();
        var lost = failed.get();
        model.addAttribute(
                "parked",
                lines.stream().flatMap(part -> part.orElse(List.of()).stream()).toList());
        model.addAttribute(
                "lost",
                lost.orElse(List.of()).stream().map(one -> lost(one, words)).toList());
        model.addAttribute(
                "away",
                Stream.concat(lines.stream().map(Part::away), Stream.ofNullable(lost.away()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        model.addAttribute("errors", errors);
        return "operations/operations";
    }

    private static List<Parked> parked(OperationsConfiguration.Parking one, Words words) {
        return one.api().parked().items().stream()
                .filter(line -> !line.messages().isEmpty())
                .map(line -> parked(one.service(), line, words))
                .toList();
    }

    private static Parked parked(RemoteService service, ParkingApi.Line line, Words words) {
        var head = line.messages().getFirst();
        return new Parked(
                line.id(),
                service.key(),
                line.topic(),
                "%s (%d/%d)".formatted(Objects.requireNonNullElse(head.type(), "?"), head.partition(), head.offset()),
                head.partition(),
                head.offset(),
                word("operations.reason." + head.reason(), head.reason(), words),
                moment(head.parkedAt(), words),
                line.messages().size() - 1);
    }

    private static Lost lost(DeliveryApi.Delivery one, Words words) {
        var problem = Objects.requireNonNullElse(one.problem(), "UNKNOWN");
        return new Lost(
                one.id(),
                word("operations.kind." + one.kind(), one.kind(), words),
                one.recipient(),
                words.day(one.day()),
                word("operations.problem." + problem, problem, words),
                one.attempts());
    }

    private static String moment(Instant at, Words words) {
        var there = at.atZone(DENMARK);
        return words.text("operations.moment", words.day(LocalDate.from(there)), TIME.format(there));
    }

    /// A later version of a service may know more codes.
    private static String word(String key, String code, Words words) {
        try {
            return words.text(key);
        } catch (NoSuchMessageException otherCode) {
            return code;
        }
    }

    @PostMapping("/{service}/{id}")
    String decide(
            @PathVariable String service,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam int partition,
            @RequestParam long offset,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var found = parking.stream()
                .filter(one -> one.service().key().equals(service))
                .findFirst();
        if (found.isEmpty() || what == null) {
            response.setStatus(422);
            var errors =
                    FormErrors.at(id.toString(), words.text("operations.not-done"), words.text("operations.choose"));
            return page(errors, model, words);
        }
        var api = found.get().api();
        try {
            var outcome = what.equals("drop") ? api.drop(id, partition, offset) : api.replay(id);
            next.addFlashAttribute("announce", told(what, outcome, words));
            return TO_PAGE;
        } catch (ServiceProblem problem) {
            return refused(problem, model, words, response);
        }
    }

    private static String told(String what, ParkingApi.Outcome outcome, Words words) {
        if (what.equals("drop")) {
            return words.text("operations.told.dropped", outcome.left());
        }
        var reason = outcome.reason();
        return reason == null
                ? words.text("operations.told.replayed", outcome.replayed())
                : words.text(
                        "operations.told.stays",
                        outcome.replayed(),
                        outcome.left(),
                        word("operations.reason." + reason, reason, words));
    }

    @PostMapping("/levering/{id}")
    String again(
            @PathVariable UUID id,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            deliveries.again(id);
        } catch (ServiceProblem problem) {
            return refused(problem, model, words, response);
        }
        next.addFlashAttribute("announce", words.text("operations.told.again"));
        return TO_PAGE;
    }

    /// What somebody else mended meanwhile is gone: the page shows what is left.
    private String refused(ServiceProblem problem, Model model, Words words, HttpServletResponse response) {
        var isGone = problem.isUnknown() || problem.type().equals(OTHER_HEAD);
        response.setStatus(isGone ? 409 : problem.status());
        var errors = isGone
                ? new FormErrors(
                        words.text("operations.gone"), words.text("operations.gone.text"), Map.of(), List.of(), false)
                : FormErrors.of(problem, List.of());
        return page(errors, model, words);
    }
}
