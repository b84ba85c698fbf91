package dk.overgang.notification.calendars;

import dk.overgang.notification.calendars.domain.Entry;
import dk.overgang.notification.calendars.domain.Entry.Place;
import dk.overgang.notification.calendars.domain.Language;
import dk.overgang.notification.references.CourseReference;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.springframework.stereotype.Component;

/// Writes a calendar as RFC 5545 says. The same entries make the same bytes. An entry says what the catalogue says
/// and the course's short number; everything else is behind the login of the portal.
@Component
class CalendarWriter {

    private static final Duration REFRESHED = Duration.ofHours(1);

    private final URI portal;

    CalendarWriter(@org.springframework.beans.factory.annotation.Value("${overgang.portal.address}") URI portal) {
        this.portal = portal;
    }

    byte[] write(Language language, List<Entry> entries) {
        var calendar = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Overgang//CTI//" + language),
                        new Version(new ParameterList(), "2.0"),
                        new XProperty("X-WR-CALNAME", language.title()),
                        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED),
                        new XProperty("X-PUBLISHED-TTL", REFRESHED.toString()))),
                new ComponentList<CalendarComponent>(
                        entries.stream().map(entry -> event(language, entry)).toList()));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return OctetFolding.fold(text.toString());
    }

    private VEvent event(Language language, Entry entry) {
        var course = new CourseReference(entry.courseId());
        var properties = new ArrayList<Property>(List.of(
                new Uid(entry.reminder() + "@overgang"),
                new DtStamp(entry.at()),
                new LastModified(entry.at()),
                new Sequence(entry.sequence()),
                new DtStart<>(new ParameterList(List.of(Value.DATE)), entry.day()),
                new Summary(summary(language, entry, course)),
                new Status(entry.place() == Place.OFF ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED),
                new Clazz(Clazz.VALUE_PRIVATE),
                new Transp(Transp.VALUE_TRANSPARENT)));
        if (entry.linked()) {
            properties.add(new Url(course.page(portal)));
        }
        return new VEvent(new PropertyList(properties));
    }

    private static String summary(Language language, Entry entry, CourseReference course) {
        var mark = switch (entry.place()) {
            case STANDING -> "";
            case DONE -> "✓ ";
            case OFF -> language.off();
        };
        return "%s%s · %s".formatted(mark, entry.title(), course.number());
    }
}
