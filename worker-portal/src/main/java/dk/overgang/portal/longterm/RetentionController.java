package dk.overgang.portal.longterm;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// *Fastholdelsesplan*: the same for staying in work or education.
@Controller
@RequestMapping("/forloeb/{course}/fastholdelsesplan")
class RetentionController extends LongTermPage {

    RetentionController(Asked asked) {
        super(PlanKind.RETENTION, asked);
    }
}
