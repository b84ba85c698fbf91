package dk.overgang.portal.course.overview;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.casework.TimelineApi.Drawing;
import dk.overgang.portal.services.course.CourseView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the course in the table beside its drawing.
///
/// @param to the last day of it, or that it lasts
record TimelineRow(String part, LocalDate on, String from, String to) {

    static List<TimelineRow> of(CourseView course, Drawing drawing, Words words) {
        var rows = new ArrayList<TimelineRow>();
        var contact = drawing.contactFrom();
        if (contact != null) {
            rows.add(row(words.text("phase.contact"), contact, drawing.contactTo(), words));
        }
        var plan = course.plan();
        if (plan != null) {
            plan.phases()
                    .forEach(phase ->
                            rows.add(row(words.text("phase." + phase.number()), phase.start(), phase.end(), words)));
        }
        course.pauses().stream().filter(pause -> !pause.voided()).forEach(pause -> rows.add(pause(pause, words)));
        if (course.endedOn() != null) {
            rows.add(new TimelineRow(words.text("phase.ended"), course.endedOn(), words.day(course.endedOn()), ""));
        } else if (plan != null) {
            rows.add(new TimelineRow(
                    words.text("overview.planned-end"), plan.plannedEnd(), words.day(plan.plannedEnd()), ""));
        }
        rows.sort(Comparator.comparing(TimelineRow::on));
        return rows;
    }

    private static TimelineRow row(String part, LocalDate from, @Nullable LocalDate until, Words words) {
        return new TimelineRow(part, from, words.day(from), until == null ? "" : words.day(until.minusDays(1)));
    }

    private static TimelineRow pause(CourseView.Pause pause, Words words) {
        var part = words.text(pause.confirmed() ? "overview.pause" : "overview.pause.unconfirmed");
        var until = pause.to();
        return new TimelineRow(
                part,
                pause.from(),
                words.day(pause.from()),
                until == null
                        ? words.text("overview.pause.open")
                        : words.text(
                                "overview.pause.days",
                                words.day(until.minusDays(1)),
                                ChronoUnit.DAYS.between(pause.from(), until)));
    }
}
