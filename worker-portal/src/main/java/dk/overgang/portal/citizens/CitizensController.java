package dk.overgang.portal.citizens;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.login.Person;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceAway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// *Mine borgere*: which courses, and in which order, stands in the address.
@Controller
class CitizensController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final CitizenList list;

    CitizensController(CitizenList list) {
        this.list = list;
    }

    @GetMapping("/borgere")
    String citizens(
            @RequestParam(name = "fase", required = false) @Nullable String phase,
            @RequestParam(name = "vis", required = false) @Nullable String show,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            Model model,
            @ModelAttribute("words") Words words) {
        return show(Wanted.of(null, phase, show, sort), model, words);
    }

    /// A name is looked for by a form: an address is kept in histories and logs.
    @PostMapping("/borgere")
    String named(
            @RequestParam(name = "navn", required = false) @Nullable String name,
            @RequestParam(name = "fase", required = false) @Nullable String phase,
            @RequestParam(name = "vis", required = false) @Nullable String show,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            Model model,
            @ModelAttribute("words") Words words) {
        return show(Wanted.of(name, phase, show, sort), model, words);
    }

    private String show(Wanted wanted, Model model, Words words) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("phases", Wanted.PHASES);
        model.addAttribute("shown", Wanted.SHOWN);
        model.addAttribute("columns", Wanted.COLUMNS);
        model.addAttribute("mine", isWorkersOwn());
        model.addAttribute("citizens", list.of(person(), wanted, words));
        return "citizens/citizens";
    }

    /// The same list for a spreadsheet; half a list would be taken for a whole one.
    @GetMapping("/borgere.csv")
    ResponseEntity<String> csv(
            @RequestParam(name = "fase", required = false) @Nullable String phase,
            @RequestParam(name = "vis", required = false) @Nullable String show,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @ModelAttribute("words") Words words) {
        var citizens = list.of(person(), Wanted.of(null, phase, show, sort), words);
        for (RemoteService missing : citizens.away()) {
            throw new ServiceAway(missing);
        }
        var file = ContentDisposition.attachment()
                .filename((isWorkersOwn() ? "borgere-" : "teamets-borgere-") + words.today() + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(CSV)
                .body(CitizenCsv.of(citizens.rows(), words));
    }

    /// Whether the list holds the person's own citizens, or the team's.
    private static boolean isWorkersOwn() {
        return person().worker().isPresent();
    }

    private static Person person() {
        return Person.current().orElseThrow();
    }
}
