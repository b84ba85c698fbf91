package dk.overgang.portal.phasechange;

import dk.overgang.portal.layout.DayFields;
import dk.overgang.portal.layout.Words;
import org.jspecify.annotations.Nullable;

/// What was typed about the talk with the citizen.
///
/// @param told `yes`, `no` or nothing yet
/// @param began when the next phase began in practice, or empty
record Talked(DayFields on, @Nullable String told, String words, DayFields began) {

    /// As it was recorded; before that with today as the day, and nothing answered.
    static Talked of(PhaseChange.@Nullable Talk talk, Words words) {
        return talk == null
                ? new Talked(DayFields.of(words.today()), null, "", DayFields.EMPTY)
                : new Talked(
                        DayFields.of(talk.on()),
                        talk.toldToCitizen() ? "yes" : "no",
                        talk.words() == null ? "" : talk.words(),
                        talk.phaseBeganInPractice() == null
                                ? DayFields.EMPTY
                                : DayFields.of(talk.phaseBeganInPractice()));
    }

    public boolean isTold(String answer) {
        return answer.equals(told);
    }
}
