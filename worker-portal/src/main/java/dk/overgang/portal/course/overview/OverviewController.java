package dk.overgang.portal.course.overview;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.layout.Words;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The first tab of a course.
@Controller
@RequestMapping("/forloeb/{course}")
class OverviewController {

    private final CourseHeaders headers;

    OverviewController(CourseHeaders headers) {
        this.headers = headers;
    }

    @GetMapping
    String overview(@PathVariable UUID course, Model model, @ModelAttribute("words") Words words) {
        return page(headers.of(course, words), model);
    }

    private static String page(CourseHeader header, Model model) {
        model.addAttribute("header", header);
        return "course/overview/overview";
    }
}
