package dk.overgang.network.networks.members;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.Versioned;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Member;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The network card (netværkskort, F-52) as a drawing and as the table beside it, for workers and in the citizen's
/// own words. The language is the one that the request asks for.
@RestController
@RequestMapping("/api/v1/networks/{courseId}")
class NetworkCardController {

    private static final String WORKER = "worker";
    private static final String CITIZEN = "citizen";

    /// @param description all of it in words, as in the drawing
    record CardTable(String title, String asOf, String description, List<SectorTable> sectors) {}

    record SectorTable(String name, List<CardRow> members) {}

    /// One member in words. Ids and codes are for workers: the citizen's view has none.
    ///
    /// @param name null where it is not shown
    /// @param closeness null where nobody has said it
    record CardRow(
            @Nullable String name,
            String relation,
            @Nullable String closeness,
            String standing,
            String since,
            @Nullable Codes codes) {}

    record Codes(UUID memberId, Member.Kind kind, Member.State state, String relation) {}

    private final MemberDesk desk;

    NetworkCardController(MemberDesk desk) {
        this.desk = desk;
    }

    /// @param view `worker` or `citizen`
    @GetMapping("/network-card")
    ResponseEntity<CardTable> table(
            Caller caller,
            Locale locale,
            @PathVariable UUID courseId,
            @RequestParam(defaultValue = WORKER) String view) {
        return Versioned.ok(desk.network(caller, courseId), network -> table(network, composer(locale, view)));
    }

    private static CardTable table(SupportNetwork network, CardComposer composer) {
        return new CardTable(
                composer.title(),
                composer.asOf(),
                composer.description(network),
                composer.kinds()
                        .map(kind -> new SectorTable(
                                composer.sector(kind),
                                composer.rows(network, kind).stream()
                                        .map(row -> row(row, composer.toCitizen()))
                                        .toList()))
                        .toList());
    }

    private static CardRow row(CardComposer.Row row, boolean toCitizen) {
        var member = row.member();
        return new CardRow(
                row.name(),
                row.relation(),
                row.closeness(),
                row.standing(),
                row.since(),
                toCitizen
                        ? null
                        : new Codes(
                                member.id(),
                                member.kind(),
                                member.state(),
                                member.description().relation()));
    }

    /// The drawing. It loads nothing, runs nothing and is kept by no cache.
    ///
    /// @param view `worker` or `citizen`
    @GetMapping(value = "/network-card.svg", produces = "image/svg+xml")
    ResponseEntity<byte[]> drawing(
            Caller caller,
            Locale locale,
            @PathVariable UUID courseId,
            @RequestParam(defaultValue = WORKER) String view) {
        var network = desk.network(caller, courseId).state();
        var name = ContentDisposition.inline().filename("network-card.svg").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("image", "svg+xml"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("Content-Security-Policy", "default-src 'none'")
                .body(composer(locale, view).card(network).svg().getBytes(UTF_8));
    }

    private CardComposer composer(Locale locale, String view) {
        if (!List.of(WORKER, CITIZEN).contains(view)) {
            throw Problem.parameter("view", "one-of", WORKER + ", " + CITIZEN);
        }
        return new CardComposer(desk.codes(), desk.vault(), desk.today(), locale, view.equals(CITIZEN));
    }
}
