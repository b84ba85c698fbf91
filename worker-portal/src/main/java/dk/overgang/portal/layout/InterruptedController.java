package dk.overgang.portal.layout;

import dk.overgang.portal.login.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What somebody typed when the session had ended: it is all there, and is sent once, under its own key.
@Controller
class InterruptedController {

    private final KeptForms forms;

    InterruptedController(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping("/afbrudt")
    String interrupted(HttpServletRequest request, Model model) {
        var form = forms.shown(request);
        if (form.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("kept", form.get());
        return "error/interrupted";
    }
}
