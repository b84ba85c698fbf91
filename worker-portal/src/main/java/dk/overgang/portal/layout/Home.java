package dk.overgang.portal.layout;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Sends people to the first page of their menu.
@Controller
class Home {

    @GetMapping("/")
    String home(Model model) {
        return model.getAttribute("page") instanceof Page page && !page.menu().isEmpty()
                ? "redirect:" + page.menu().getFirst().path()
                : "error/no-page";
    }
}
