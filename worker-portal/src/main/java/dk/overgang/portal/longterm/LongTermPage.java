package dk.overgang.portal.longterm;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.longterm.LongTermApi.Plan;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.worker.WorkerNames;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// A long-term plan: read, written, agreed, and printed. All of it stands with network-service, so there is no page
/// without it.
abstract class LongTermPage extends CoursePage<SeenLongTerm> {

    static final int MOST = 100;

    /// What the pages of both plans ask.
    record Asked(LongTermApi plans, CourseApi courses, CourseHeaders headers, WorkerNames names, Parts parts) {}

    private final PlanKind kind;
    private final Asked asked;

    LongTermPage(PlanKind kind, Asked asked) {
        super(kind.path(), "longterm/longterm", new LongTermDeeds(asked.plans(), kind).all());
        this.kind = kind;
        this.asked = asked;
    }

    @Override
    protected SeenLongTerm seen(UUID course, Words words) {
        return seen(course, null, words);
    }

    private SeenLongTerm seen(UUID course, @Nullable Integer version, Words words) {
        var parts = asked.parts();
        var found = parts.start(() -> asked.courses().course(course));
        var plan = parts.start(() -> asked.plans().plan(course, kind.name()));
        var versions = parts.start(
                () -> asked.plans().versions(course, kind.name(), MOST).items());
        var members = parts.start(() -> asked.plans().members(course, MOST));
        var names = asked.names().all();
        var former = version == null ? null : parts.start(() -> asked.plans().version(course, kind.name(), version));
        var header = found.get().found().orElseThrow(() -> new ServiceAway(RemoteService.COURSE));
        var answer = plan.get().found().orElseThrow(LongTermPage::away);
        var stands = Objects.requireNonNull(answer.getBody());
        Plan shown = former == null ? stands : former.get().found().orElseThrow(LongTermPage::away);
        return new SeenLongTerm(
                course,
                asked.headers().of(header, words),
                words,
                kind,
                shown,
                stands,
                answer.getHeaders().getETag(),
                versions.get(),
                members.get().map(Paged::items),
                names.get());
    }

    private static ServiceAway away() {
        return new ServiceAway(RemoteService.NETWORK);
    }

    @Override
    protected @Nullable String version(SeenLongTerm seen, UUID course, String section, @Nullable UUID part) {
        return seen.version();
    }

    @GetMapping("/udgaver/{version}")
    String former(
            @PathVariable UUID course, @PathVariable int version, Model model, @ModelAttribute("words") Words words) {
        var seen = seen(course, version, words);
        model.addAttribute("seen", seen).addAttribute("here", seen.here());
        return "longterm/longterm";
    }

    @GetMapping("/plan.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID course) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind.path() + ".pdf")
                                .build()
                                .toString())
                .body(asked.plans().paper(course, kind.name()));
    }
}
