package dk.overgang.portal.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// Danish or English, kept in a cookie.
@Controller
class Language {

    static final String COOKIE = "overgang-sprog";
    static final Duration REMEMBERED = Duration.ofDays(365);

    private final LocaleResolver languages;

    Language(LocaleResolver languages) {
        this.languages = languages;
    }

    @GetMapping("/sprog/{language:da|en}")
    String choose(
            @PathVariable String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Locale.of(language));
        return "redirect:" + here(back);
    }

    /// A page of the portal and no other address. What a form put into it has a plus for each space.
    private static String here(String back) {
        return back.matches("/[\\w/?=&.%+*-]*") && !back.startsWith("//") ? back : "/";
    }
}
