package dk.overgang.referral.stays.domain;

import static dk.overgang.referral.stays.domain.Notices.FIRST;
import static dk.overgang.referral.stays.domain.Notices.SECOND;
import static dk.overgang.referral.stays.domain.Notices.day;
import static dk.overgang.referral.stays.domain.Notices.history;
import static dk.overgang.referral.stays.domain.Notices.reported;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.stays.domain.ManualStayRefusal.EndBeforeStart;
import dk.overgang.referral.stays.domain.ManualStayRefusal.InTheFuture;
import dk.overgang.referral.stays.domain.ManualStayRefusal.NoSuchStay;
import dk.overgang.referral.stays.domain.ManualStayRefusal.NotOpen;
import dk.overgang.referral.stays.domain.ManualStayRefusal.ReportedByHospital;
import dk.overgang.referral.stays.domain.ManualStays.Entry;
import dk.overgang.referral.stays.domain.Stay.Kind;
import dk.overgang.referral.stays.domain.Stay.State;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingStaysByHandTest {

    private static final UUID STAY = new UUID(0, 77);

    private HospitalHistory history = HospitalHistory.empty();
    private int written;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_stay_written_down_and_closed_is_one_stay(Kind kind) {
        write(new ManualStayCommand.Register(kind, day(0), "Klinik"));
        write(new ManualStayCommand.Close(STAY, day(4)));

        assertThat(history.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.id()).isEqualTo(STAY);
            assertThat(stay.kind()).isEqualTo(kind);
            assertThat(stay.state()).isEqualTo(State.DISCHARGED);
            assertThat(stay.from()).isEqualTo(day(0));
            assertThat(stay.to()).isEqualTo(day(4));
        });
        assertThat(history.notices())
                .allMatch(notice -> "worker".equals(notice.context().registeredBy()));
    }

    @Test
    void start_and_end_can_be_corrected_and_the_end_taken_back() {
        write(new ManualStayCommand.Register(Kind.INPATIENT, day(2), "Klinik"));
        write(new ManualStayCommand.CorrectStart(STAY, day(1)));
        write(new ManualStayCommand.Close(STAY, day(5)));
        write(new ManualStayCommand.CorrectEnd(STAY, day(6)));
        assertThat(only().from()).isEqualTo(day(1));
        assertThat(only().to()).isEqualTo(day(6));

        write(new ManualStayCommand.Reopen(STAY));
        assertThat(only().state()).isEqualTo(State.ADMITTED);
        assertThat(only().to()).isNull();
    }

    @Test
    void a_stay_by_mistake_is_cancelled_and_stays_to_be_seen() {
        write(new ManualStayCommand.Register(Kind.INPATIENT, day(2), "Klinik"));
        write(new ManualStayCommand.CorrectStart(STAY, day(1)));
        write(new ManualStayCommand.Cancel(STAY));

        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(refusal(new ManualStayCommand.Cancel(STAY))).isInstanceOf(NotOpen.class);
    }

    @Test
    void a_stay_whose_end_got_lost_is_closed_by_hand() {
        history = history(reported(FIRST, NoticeType.ADMITTED, 0));
        write(new ManualStayCommand.Close(FIRST, day(3)));

        assertThat(only().state()).isEqualTo(State.DISCHARGED);
        assertThat(only().to()).isEqualTo(day(3));
    }

    @Test
    void the_hospitals_own_word_counts_before_what_was_written() {
        history = history(reported(FIRST, NoticeType.ADMITTED, 0));
        write(new ManualStayCommand.Close(FIRST, day(3)));
        history = history.with(reported(FIRST, NoticeType.DISCHARGED, 5));

        assertThat(only().to()).isEqualTo(day(5));
        assertThat(refusal(new ManualStayCommand.CorrectEnd(FIRST, day(4)))).isInstanceOf(ReportedByHospital.class);
        assertThat(refusal(new ManualStayCommand.Reopen(FIRST))).isInstanceOf(ReportedByHospital.class);
    }

    @Test
    void an_admission_that_a_hospital_told_is_the_hospitals() {
        history = history(reported(FIRST, NoticeType.ADMITTED, 0));

        assertThat(refusal(new ManualStayCommand.CorrectStart(FIRST, day(1)))).isInstanceOf(ReportedByHospital.class);
        assertThat(refusal(new ManualStayCommand.Cancel(FIRST))).isInstanceOf(ReportedByHospital.class);
    }

    @Test
    void what_cannot_be_is_refused() {
        write(new ManualStayCommand.Register(Kind.INPATIENT, day(2), "Klinik"));

        assertThat(refusal(new ManualStayCommand.Close(SECOND, day(3)))).isInstanceOf(NoSuchStay.class);
        assertThat(refusal(new ManualStayCommand.Close(STAY, day(1)))).isInstanceOf(EndBeforeStart.class);
        assertThat(refusal(new ManualStayCommand.Reopen(STAY))).isInstanceOf(NotOpen.class);
        assertThat(refusal(new ManualStayCommand.CorrectEnd(STAY, day(3)))).isInstanceOf(NotOpen.class);
        write(new ManualStayCommand.Close(STAY, day(4)));
        assertThat(refusal(new ManualStayCommand.Close(STAY, day(5)))).isInstanceOf(NotOpen.class);
        assertThat(refusal(new ManualStayCommand.CorrectEnd(STAY, day(1)))).isInstanceOf(EndBeforeStart.class);
        assertThat(refusal(new ManualStayCommand.CorrectStart(STAY, day(5)))).isInstanceOf(EndBeforeStart.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {59, 61})
    void an_hour_ahead_is_a_clock_that_differs_and_more_is_the_future(long minutes) {
        var ahead = new ManualStayCommand.Register(Kind.INPATIENT, day(20).plus(Duration.ofMinutes(minutes)), "Klinik");

        assertThat(decide(ahead)).isInstanceOf(minutes < 60 ? Changed.class : Refused.class);
        write(new ManualStayCommand.Register(Kind.INPATIENT, day(2), "Klinik"));
        assertThat(refusal(new ManualStayCommand.Close(STAY, day(21)))).isEqualTo(new InTheFuture("at"));
    }

    private Stay only() {
        assertThat(history.stays()).hasSize(1);
        return history.stays().getFirst();
    }

    private void write(ManualStayCommand command) {
        assertThat(decide(command))
                .isInstanceOfSatisfying(
                        Changed.class, changed -> history = history.with((HospitalNotice) changed.after()));
    }

    private Decision<HospitalNotice> decide(ManualStayCommand command) {
        var id = command instanceof ManualStayCommand.Register ? STAY : new UUID(1, written);
        return new ManualStays(history, new Entry(id, "worker", day(20).plusSeconds(written++))).decide(command);
    }

    private Refusal refusal(ManualStayCommand command) {
        if (decide(command) instanceof Refused<HospitalNotice>(var why)) {
            return why;
        }
        throw new AssertionError("Not refused");
    }
}
