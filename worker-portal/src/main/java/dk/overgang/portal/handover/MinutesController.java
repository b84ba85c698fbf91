package dk.overgang.portal.handover;

import dk.overgang.portal.handover.NetworkApi.Meeting;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.worker.WorkerNames;
import dk.overgang.portal.services.worker.WorkerNames.Worker;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The minutes of a meeting, with what was put beside them. Only who asks for them gets the text, and the service notes
/// it.
@Controller
class MinutesController {

    /// A text as it was written.
    ///
    /// @param by who wrote it and when
    record Written(String title, String by, String text) {}

    private final HandoverController network;
    private final NetworkApi networks;
    private final WorkerNames names;
    private final Parts parts;

    MinutesController(HandoverController network, NetworkApi networks, WorkerNames names, Parts parts) {
        this.network = network;
        this.networks = networks;
        this.names = names;
        this.parts = parts;
    }

    @GetMapping("/forloeb/{course}/netvaerk/moeder/{meeting}")
    String minutes(
            @PathVariable UUID course, @PathVariable UUID meeting, Model model, @ModelAttribute("words") Words words) {
        var asked = parts.start(() -> networks.meeting(course, meeting));
        var known = names.all();
        var seen = network.seen(course, words);
        var answer = asked.get();
        var found = answer.found().orElseThrow(() -> new ServiceAway(Objects.requireNonNull(answer.away())));
        model.addAttribute("seen", seen);
        model.addAttribute("meeting", Lines.meeting(seen, found));
        model.addAttribute("written", written(found, known.get(), words));
        return "handover/minutes";
    }

    private static List<Written> written(Meeting meeting, Part<Map<String, Worker>> known, Words words) {
        var minutes = meeting.minutes();
        if (minutes == null) {
            return List.of();
        }
        var first = new Written(
                words.text("handover.minutes.heading"),
                words.text("handover.minutes.by", words.day(minutes.on()), name(known, minutes.by(), words)),
                minutes.text());
        var corrections = minutes.corrections().stream()
                .map(one -> new Written(
                        words.text("handover.minutes.correction"),
                        words.text("handover.minutes.by", words.day(one.on()), name(known, one.by(), words)),
                        one.text()));
        return Stream.concat(Stream.of(first), corrections).toList();
    }

    private static String name(Part<Map<String, Worker>> known, String by, Words words) {
        return WorkerNames.name(known, by).orElseGet(() -> words.text("handover.minutes.somebody"));
    }
}
