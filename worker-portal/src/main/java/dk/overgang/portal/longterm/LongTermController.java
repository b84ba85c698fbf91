package dk.overgang.portal.longterm;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// *Langsigtet plan*: who supports after the course, and what to do when it gets hard.
@Controller
@RequestMapping("/forloeb/{course}/langsigtet-plan")
class LongTermController extends LongTermPage {

    LongTermController(Asked asked) {
        super(PlanKind.LONG_TERM, asked);
    }
}
