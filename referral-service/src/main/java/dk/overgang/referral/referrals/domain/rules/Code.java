package dk.overgang.referral.referrals.domain.rules;

import java.util.List;

/// A value that data allows, with what people call it.
public record Code(String code, Text text) {

    public static List<String> names(List<Code> codes) {
        return codes.stream().map(Code::code).toList();
    }
}
