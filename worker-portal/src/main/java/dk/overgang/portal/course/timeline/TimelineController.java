package dk.overgang.portal.course.timeline;

import static java.util.stream.Collectors.toMap;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.casework.TimelineApi;
import dk.overgang.portal.services.casework.TimelineApi.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The tab *Tidslinje*: everything that happened, the latest first.
@Controller
class TimelineController {

    private static final List<String> DETAILS =
            List.of("step", "what", "kind", "phase", "boundary", "instrument", "point", "score");

    /// @param text what it is, and `more` what is known of it; both in words
    record Row(LocalDate on, String kind, String text, String more, boolean withdrawn) {}

    private final CourseHeaders headers;
    private final TimelineApi timeline;

    TimelineController(CourseHeaders headers, TimelineApi timeline) {
        this.headers = headers;
        this.timeline = timeline;
    }

    /// @param slags only entries of that kind; all where it is empty
    @GetMapping("/forloeb/{course}/tidslinje")
    String entries(
            @PathVariable UUID course,
            @RequestParam(defaultValue = "") String slags,
            Model model,
            @ModelAttribute("words") Words words) {
        var all = timeline.drawing(course).marks();
        model.addAttribute("header", headers.of(course, words));
        model.addAttribute(
                "kinds",
                all.stream()
                        .map(Entry::kind)
                        .collect(toMap(
                                kind -> kind,
                                kind -> text("timeline.kind." + kind, kind, words),
                                (one, _) -> one,
                                TreeMap::new)));
        model.addAttribute("kind", slags);
        model.addAttribute(
                "rows",
                all.reversed().stream()
                        .filter(entry -> slags.isEmpty() || entry.kind().equals(slags))
                        .map(entry -> row(entry, words))
                        .toList());
        return "course/timeline/timeline";
    }

    private static Row row(Entry entry, Words words) {
        var more = DETAILS.stream()
                .filter(entry.facts()::containsKey)
                .map(name -> detail(entry, name, words))
                .filter(text -> !text.isEmpty())
                .toList();
        return new Row(
                entry.on(),
                entry.kind(),
                text("timeline.kind." + entry.kind(), entry.kind(), words),
                String.join(" · ", more),
                entry.withdrawn());
    }

    /// Codes that this page does not know stand there as they are.
    private static String detail(Entry entry, String name, Words words) {
        var value = String.valueOf(entry.facts().get(name));
        return switch (name) {
            case "phase" ->
                value.equals("0") ? words.text("timeline.phase.contact") : words.text("timeline.phase", value);
            case "boundary" -> words.text("timeline.boundary", value);
            case "score" -> words.text("timeline.score", value);
            default -> text("timeline.fact." + value, value, words);
        };
    }

    private static String text(String key, String otherwise, Words words) {
        try {
            return words.text(key);
        } catch (NoSuchMessageException unknown) {
            return otherwise;
        }
    }
}
