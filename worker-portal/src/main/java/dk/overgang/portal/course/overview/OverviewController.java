package dk.overgang.portal.course.overview;

import dk.overgang.portal.layout.Words;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The first tab of a course.
@Controller
class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/forloeb/{course}")
    String overview(@PathVariable UUID course, Model model, @ModelAttribute("words") Words words) {
        var shown = overviews.of(course, words);
        model.addAttribute("header", shown.header());
        model.addAttribute("overview", shown.overview());
        return "course/overview/overview";
    }
}
