package dk.overgang.portal.layout;

import dk.overgang.portal.login.KeptForm;
import dk.overgang.portal.login.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every template the attributes `page` and `words`.
@ControllerAdvice
class PageAdvice {

    private final List<Menu> menu;
    private final MessageSource texts;
    private final Clock clock;
    private final String accessibility;

    PageAdvice(
            List<Menu> menu,
            MessageSource texts,
            Clock clock,
            @Value("${overgang.portal.accessibility-statement:}") String accessibility) {
        this.menu = menu.stream().sorted(Comparator.comparingInt(Menu::order)).toList();
        this.texts = texts;
        this.clock = clock;
        this.accessibility = accessibility;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        var person = Person.current().orElse(null);
        var path = request.getRequestURI();
        return new Page(
                person,
                entries(person, path),
                address(request),
                locale.getLanguage(),
                accessibility.isBlank() ? null : accessibility);
    }

    @ModelAttribute("words")
    Words words(Locale locale) {
        return new Words(texts, locale, Words.today(clock));
    }

    private List<Page.Entry> entries(@Nullable Person person, String path) {
        return person == null
                ? List.of()
                : menu.stream()
                        .filter(entry -> person.isAnyOf(entry.roles()))
                        .filter(firstOfItsAddress())
                        .map(entry -> new Page.Entry(entry.path(), entry.text(), entry.icon(), entry.isAt(path)))
                        .toList();
    }

    /// A page has one entry, also for who has two roles.
    private static Predicate<Menu> firstOfItsAddress() {
        var known = new HashSet<String>();
        return entry -> known.add(entry.path());
    }

    /// Where the reader is; for a form that was sent, the page it belongs to: its own address may take nothing else.
    private static String address(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            return KeptForm.page(request.getRequestURI());
        }
        var query = request.getQueryString();
        return request.getMethod().equals("GET") && query != null
                ? request.getRequestURI() + "?" + query
                : request.getRequestURI();
    }
}
