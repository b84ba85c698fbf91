package dk.overgang.portal.news;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.citizen.CitizenNames;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// *Mens du var væk*. Looking marks nothing as seen: one tap does, for what stood there.
@Controller
@RequestMapping("/mens-du-var-vaek")
class NewsController {

    private final NewsDesk news;
    private final CitizenNames names;

    NewsController(NewsDesk news, CitizenNames names) {
        this.news = news;
        this.names = names;
    }

    @GetMapping
    String news(Model model, @ModelAttribute("words") Words words) {
        var found = news.start().get();
        var citizens = names.of(
                found.found().stream().flatMap(NewsDesk.Found::citizens).toList());
        model.addAttribute(
                "news",
                found.map(some -> some.told(citizens.orElse(Map.of()), words))
                        .found()
                        .orElse(null));
        model.addAttribute(
                "away",
                Stream.of(found, citizens)
                        .map(Part::away)
                        .flatMap(Stream::ofNullable)
                        .toList());
        return "news/news";
    }

    @PostMapping("/set")
    String seen(@RequestParam Instant upTo, @ModelAttribute("words") Words words, RedirectAttributes next) {
        news.see(upTo);
        next.addFlashAttribute("announce", words.text("news.seen"));
        return "redirect:/idag";
    }
}
