package dk.overgang.access.http;

import dk.overgang.access.http.body.DatesAsText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads days and months in addresses as bodies are read: by Spring's default `5/6/26` is in June or in May, as the
/// reader's language has it, and a year may have nine digits.
final class DateParameters implements WebMvcConfigurer {

    private static final int LENGTH_OF_A_MONTH = "2026-05".length();

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(
                LocalDate.class, (day, _) -> day.toString(), (text, _) -> DatesAsText.day(text));
        registry.addFormatterForFieldType(YearMonth.class, (month, _) -> month.toString(), (text, _) -> month(text));
    }

    private static YearMonth month(String text) {
        if (text.length() != LENGTH_OF_A_MONTH) {
            throw new DateTimeException("Not a month of our time");
        }
        return YearMonth.parse(text);
    }
}
