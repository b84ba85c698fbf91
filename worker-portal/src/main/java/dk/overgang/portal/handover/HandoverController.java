package dk.overgang.portal.handover;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.closing.ClosingApi;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.plan.PlanApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// *Netværk og overdragelse*: who takes over what, the network, its meetings, and how ready the course is to close.
@Controller
@RequestMapping("/forloeb/{course}/netvaerk")
class HandoverController extends CoursePage<Seen> {

    private static final int MOST = 100;
    private static final MediaType SVG = new MediaType("image", "svg+xml");

    private final NetworkApi networks;
    private final ClosingApi closings;
    private final PlanApi plans;
    private final CourseApi courses;
    private final CourseHeaders headers;
    private final Parts parts;

    HandoverController(
            NetworkApi networks,
            ClosingApi closings,
            PlanApi plans,
            CourseApi courses,
            CourseHeaders headers,
            Parts parts) {
        super("netvaerk", "handover/handover", deeds(networks));
        this.networks = networks;
        this.closings = closings;
        this.plans = plans;
        this.courses = courses;
        this.headers = headers;
        this.parts = parts;
    }

    private static Deed.All<Seen> deeds(NetworkApi networks) {
        var all = new HashMap<String, Deed<Seen>>();
        all.putAll(new BoardDeeds(networks).all());
        all.putAll(new MeetingDeeds(networks).all());
        all.putAll(new MemberDeeds(networks).all());
        return new Deed.All<>(all);
    }

    @Override
    protected Seen seen(UUID course, Words words) {
        var found = parts.start(() -> courses.course(course));
        var network = parts.start(() -> networks.network(course));
        var board = parts.start(() -> networks.board(course));
        var members = parts.start(() -> networks.members(course, MOST));
        var card = parts.start(() -> networks.card(course));
        var codes = parts.start(networks::codes);
        var plan = parts.start(() -> plans.plan(course));
        var areas = parts.start(plans::areas);
        var closing = parts.start(() -> closings.closing(course));
        var closingCodes = parts.start(closings::codes);
        var header = found.get().found().orElseThrow(() -> new ServiceAway(RemoteService.COURSE));
        var web = network.get();
        var ending = closing.get();
        return new Seen(
                course,
                headers.of(header, words),
                words,
                web.map(HandoverController::body),
                version(web),
                board.get().map(this::withOffers),
                members.get().map(Paged::items),
                card.get(),
                codes.get().orElse(NetworkApi.Codes.NONE),
                plan.get().map(HandoverController::body),
                areas(areas.get(), words),
                ending.map(HandoverController::body),
                closingCodes.get().orElse(ClosingApi.Codes.NONE));
    }

    /// The board knows offers by id alone. One whose name cannot be shown is an offer all the same.
    private NetworkApi.Board withOffers(NetworkApi.Board board) {
        var coming = board.needs().stream()
                .flatMap(row -> row.holders().stream())
                .filter(NetworkApi.Holder::isOffer)
                .flatMap(holder -> Stream.ofNullable(holder.holderId()))
                .distinct()
                .collect(toUnmodifiableMap(id -> id, id -> parts.start(() -> name(id))));
        return coming.isEmpty()
                ? board
                : board.with(holder -> {
                    var name = holder.isOffer() && holder.holderId() != null ? coming.get(holder.holderId()) : null;
                    return name == null
                            ? holder
                            : holder.called(name.get().orElse(Optional.empty()).orElse(null));
                });
    }

    private Optional<String> name(UUID offer) {
        try {
            return Optional.of(networks.offer(offer).name());
        } catch (ServiceProblem notShown) {
            return Optional.empty();
        }
    }

    private static <T> T body(ResponseEntity<T> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static @Nullable String version(Part<? extends ResponseEntity<?>> answer) {
        return answer.found().map(it -> it.getHeaders().getETag()).orElse(null);
    }

    private static Map<String, String> areas(Part<PlanApi.Areas> areas, Words words) {
        return areas.found().map(PlanApi.Areas::areas).orElse(List.of()).stream()
                .collect(toUnmodifiableMap(
                        PlanApi.Area::code, area -> area.name().in(words.locale())));
    }

    @Override
    protected @Nullable String version(Seen seen, UUID course, String section, @Nullable UUID part) {
        return seen.networkVersion();
    }

    /// The network card as network-service draws it, without styles and scripts.
    @GetMapping("/kort.svg")
    ResponseEntity<byte[]> card(@PathVariable UUID course) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'")
                .body(networks.drawing(course, "worker"));
    }

    @GetMapping("/langsigtet-plan.pdf")
    ResponseEntity<byte[]> longTermPlan(@PathVariable UUID course) {
        return paper("langsigtet-plan.pdf", networks.longTermPlan(course));
    }

    @GetMapping("/resultatark.pdf")
    ResponseEntity<byte[]> resultsSheet(@PathVariable UUID course) {
        return paper("resultatark.pdf", closings.resultsSheet(course));
    }

    private static ResponseEntity<byte[]> paper(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }
}
