package dk.overgang.notification.reminders.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The moment of a day at which reminders are sent, outside of the quiet hours. Where the clocks go forward
/// over the time, it is the first moment behind the gap; where they go back over it, the first of the two
/// (F24).
///
/// @param at the time of day in Copenhagen
/// @param evening the time of day at which is sent what waits for the day to be over
/// @param quietFrom the first minute of the quiet hours
/// @param quietTo the first minute after them; the same as `quietFrom` where there are none. They may lie over
///     midnight
public record SendingTime(LocalTime at, LocalTime evening, LocalTime quietFrom, LocalTime quietTo) {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /// The moment at which what is to be sent on a day is sent.
    public Instant on(LocalDate day) {
        return moment(day, isQuiet(at) ? quietTo : at);
    }

    /// The moment in the evening of a day.
    public Instant inTheEveningOf(LocalDate day) {
        return moment(day, evening);
    }

    /// The last day whose evening has come.
    public LocalDate lastEveningUpTo(Instant now) {
        var today = day(now);
        return inTheEveningOf(today).isAfter(now) ? today.minusDays(1) : today;
    }

    /// The day in Copenhagen at a moment.
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, COPENHAGEN);
    }

    /// The last day whose moment has come.
    public LocalDate lastUpTo(Instant now) {
        var today = day(now);
        return on(today).isAfter(now) ? today.minusDays(1) : today;
    }

    /// The moment itself, or the end of the quiet hours that it lies in.
    public Instant awake(Instant moment) {
        var local = moment.atZone(COPENHAGEN);
        if (!isQuiet(local.toLocalTime())) {
            return moment;
        }
        var day = local.toLocalDate();
        return moment(local.toLocalTime().isBefore(quietTo) ? day : day.plusDays(1), quietTo);
    }

    private boolean isQuiet(LocalTime time) {
        return quietFrom.isAfter(quietTo)
                ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        var local = day.atTime(time);
        var rules = COPENHAGEN.getRules();
        var gap = rules.getTransition(local);
        return gap != null && gap.isGap()
                ? gap.getInstant()
                : local.toInstant(rules.getValidOffsets(local).getFirst());
    }
}
