package dk.overgang.portal.texting;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.forms.Deed.Act;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.worker.WorkerNames;
import dk.overgang.portal.services.worker.WorkerNames.Worker;
import dk.overgang.portal.texting.TextingApi.OptIn;
import dk.overgang.portal.texting.TextingApi.TextMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// The opt-in of a citizen as the page shows it.
record SeenTexting(
        CourseHeader header, Words words, Part<ResponseEntity<TextMessages>> messages, Part<Map<String, Worker>> names)
        implements CoursePage.Shown {

    @Override
    public String citizen() {
        return header.citizen();
    }

    public String here() {
        return header.address("sms");
    }

    public boolean known() {
        return !messages.isAway();
    }

    /// What stands.
    ///
    /// @throws ServiceAway where notification-service gave no answer: there is nothing to change then
    public TextMessages stands() {
        return messages.found()
                .map(answer -> Objects.requireNonNull(answer.getBody()))
                .orElseThrow(() -> new ServiceAway(RemoteService.NOTIFICATION));
    }

    @Nullable
    String version() {
        return messages.found().map(answer -> answer.getHeaders().getETag()).orElse(null);
    }

    public String language() {
        return words.coded("texting.language.", stands().language());
    }

    /// What was noted and when, the latest first.
    public List<String> history() {
        return stands().optIns().reversed().stream()
                .flatMap(one -> Stream.concat(withdrawn(one), Stream.of(said("texting.noted", one.at(), one.by()))))
                .toList();
    }

    private Stream<String> withdrawn(OptIn one) {
        var at = one.withdrawnAt();
        var by = one.withdrawnBy();
        return at == null || by == null ? Stream.empty() : Stream.of(said("texting.withdrawn", at, by));
    }

    private String said(String text, Instant at, String by) {
        return words.text(
                text, words.moment(at), WorkerNames.name(names, by).orElseGet(() -> words.text("texting.colleague")));
    }

    public List<Act> acts() {
        return stands().optedIn()
                ? List.of(act("ret", "texting.change"), act("afmeld", "texting.withdraw"))
                : List.of(act("tilmeld", "texting.opt-in"));
    }

    private Act act(String deed, String text) {
        return new Act(here() + "/" + deed, TextingDeeds.SECTION, text, "", true, null);
    }
}
