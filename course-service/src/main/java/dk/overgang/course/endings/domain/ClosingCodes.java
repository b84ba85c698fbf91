package dk.overgang.course.endings.domain;

import dk.overgang.course.programmes.domain.Text;
import java.util.List;

/// The codes, texts and periods of endings that a municipality may change, as data.
///
/// @param version grows with each edition of the texts
/// @param daysAfterEnd how many days after the end the formal ending may be held
/// @param formalEndingDaysBeforeEnd by when it should be planned
/// @param supportDecisionDaysBeforeEnd by when continued support should be decided (E19)
/// @param conditions the texts of the four conditions, each once
/// @param notMetReasons why a condition may be not met
/// @param acceptedReasons why an open item may stay open
/// @param forms how a formal ending may be held
/// @param guests who may be asked to come
public record ClosingCodes(
        int version,
        int daysAfterEnd,
        int formalEndingDaysBeforeEnd,
        int supportDecisionDaysBeforeEnd,
        List<ClosingCode> conditions,
        List<ClosingCode> notMetReasons,
        List<ClosingCode> acceptedReasons,
        List<ClosingCode> forms,
        List<ClosingCode> guests) {

    /// A code and what people read for it.
    public record ClosingCode(String code, Text text) {

        public ClosingCode {
            require(
                    code.matches("[A-Z][A-Z0-9_]{1,39}"),
                    "code must be 2 to 40 capital letters, digits and underscores");
        }
    }

    public ClosingCodes {
        require(version > 0, "version must be 1 or more");
        require(daysAfterEnd >= 0, "daysAfterEnd must be 0 or more");
        require(formalEndingDaysBeforeEnd >= 0, "formalEndingDaysBeforeEnd must be 0 or more");
        require(supportDecisionDaysBeforeEnd >= 0, "supportDecisionDaysBeforeEnd must be 0 or more");
        conditions = distinct("conditions", conditions);
        notMetReasons = distinct("notMetReasons", notMetReasons);
        acceptedReasons = distinct("acceptedReasons", acceptedReasons);
        forms = distinct("forms", forms);
        guests = distinct("guests", guests);
        require(
                conditions.size() == Condition.values().length
                        && conditions.stream()
                                .allMatch(each -> Condition.of(each.code()).isPresent()),
                "conditions must give each of the four closing conditions its text");
    }

    private static List<ClosingCode> distinct(String name, List<ClosingCode> codes) {
        require(!codes.isEmpty(), name + " must hold at least one code");
        require(
                codes.stream().map(ClosingCode::code).distinct().count() == codes.size(),
                name + " must not hold a code twice");
        return List.copyOf(codes);
    }

    static List<String> names(List<ClosingCode> codes) {
        return codes.stream().map(ClosingCode::code).toList();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
