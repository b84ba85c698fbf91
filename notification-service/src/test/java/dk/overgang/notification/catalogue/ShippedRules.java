package dk.overgang.notification.catalogue;

import dk.overgang.access.files.DataFiles;
import dk.overgang.notification.catalogue.domain.Catalogue;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.io.ClassPathResource;

/// The data files as they are shipped, for the tests of the domain.
public final class ShippedRules {

    public static final Catalogue CATALOGUE = CatalogueFiles.read(
                    new ClassPathResource("catalogue/reminders.json"), List.of())
            .shipped();

    public static final WorkingCalendar CALENDAR =
            DataFiles.read(new ClassPathResource("catalogue/holidays.json"), WorkingCalendar.class);

    public static final Rules ALL = new Rules(CATALOGUE, CALENDAR);

    private ShippedRules() {}

    /// Only some lines, so that a test sees nothing else.
    public static Rules of(String... ids) {
        return where(line -> Set.of(ids).contains(line.id()));
    }

    public static Rules where(Predicate<Line> which) {
        return new Rules(
                new Catalogue(
                        CATALOGUE.label(),
                        CATALOGUE.lines().stream().filter(which).toList()),
                CALENDAR);
    }
}
